import { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';

/** Asks the machine's resolver, hosts file included, for all addresses of a name. */
export function resolveHost(hostname: string): Promise<LookupAddress[]> {
  return lookup(hostname, { all: true });
}
