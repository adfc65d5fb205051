import { LookupFunction } from 'node:net';
import { AddressSource, ConnectionPolicy } from '../policy';
import { ResolveHost } from './TransportSettings';

/**
 * A lookup for sockets that gives only checked addresses, so that what was checked is what is connected to.
 * One denied address refuses the whole name: it is nothing that an honest cluster has.
 */
export function checkedLookup(
  policy: ConnectionPolicy,
  source: AddressSource,
  resolveHost: ResolveHost,
): LookupFunction {
  const addressesOf = async (hostname: string) => {
    const addresses = await resolveHost(hostname);
    for (const { address } of addresses) {
      policy.checkAddress(hostname, address, source);
    }
    return addresses;
  };
  return (hostname, options, callback) => {
    addressesOf(hostname).then(
      addresses => {
        const [first] = addresses;
        if (!first) callback(notFound(), '');
        else if (options.all) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      error => callback(error, ''),
    );
  };
}

function notFound() {
  return Object.assign(new Error('No address'), { code: 'ENOTFOUND' });
}
