import {
  ClusterCredential,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import ipaddr from 'ipaddr.js';
import { isIP } from 'node:net';
import { addressRange } from './addressRange';
import { HostPattern } from './HostPattern';
import { NetworkSettings } from './NetworkSettings';

export type AddressSource = ClusterCredential['addressFrom'];

const ALLOW_KEY = 'externalClusters.network.allow';

/** Names that lead to the machine itself, to a cloud's metadata or to the cluster the portal runs in. */
const DENIED_NAMES =
  /^(metadata|metadata\.google\.internal|kubernetes\.default(\.svc(\..*)?)?)$/;
const LOOPBACK_NAMES = /^(.*\.)?localhost$/;

/**
 * Decides where connections to clusters may go.
 *
 * Every refusal is a `ProviderError` of kind `InvalidRequest` with the code ADDRESS_DENIED or PRIVATE_ADDRESS;
 * the latter names the configuration key that opens private addresses.
 */
export class ConnectionPolicy {
  private readonly allowed: HostPattern[];
  private readonly ownHosts: Set<string>;

  constructor(private readonly settings: NetworkSettings) {
    this.allowed = settings.allow.map(entry => HostPattern.parse(entry));
    this.ownHosts = new Set(settings.ownHosts.map(canonicalHost));
  }

  /**
   * Checks what can be said without asking for the name's addresses: port, name, and addresses written as such,
   * which no lookup would see.
   */
  checkUrl(url: URL, source: AddressSource): void {
    const host = bareHost(url.hostname);
    const port = url.port === '' ? 443 : Number(url.port);
    if (this.settings.deniedPorts.includes(port)) {
      throw denied(`Port ${port} is not allowed by the portal's operator.`);
    }
    if (isIP(host)) {
      this.checkAddress(host, host, source);
      return;
    }
    this.checkName(host);
  }

  /** Checks one address that the name was resolved to. */
  checkAddress(hostname: string, address: string, source: AddressSource): void {
    const host = bareHost(hostname);
    if (this.ownHosts.has(canonicalHost(address))) throw ownPart();
    switch (addressRange(address)) {
      case 'Public':
        return;
      case 'Private':
        if (!this.allowsPrivate(host, address, source)) throw isPrivate(host);
        return;
      case 'Loopback':
        if (this.settings.dangerouslyAllowLoopback) return;
        throw denied('The address leads to the portal’s own machine.');
      default:
        throw denied(
          'The address is reserved, link-local or a metadata service.',
        );
    }
  }

  private checkName(host: string): void {
    if (LOOPBACK_NAMES.test(host)) {
      if (this.settings.dangerouslyAllowLoopback) return;
      throw denied('The address leads to the portal’s own machine.');
    }
    if (DENIED_NAMES.test(host)) {
      throw denied('The name leads to a metadata or internal service.');
    }
    if (this.ownHosts.has(host)) throw ownPart();
  }

  private allowsPrivate(host: string, address: string, source: AddressSource) {
    if (source === 'CloudProvider' && this.settings.allowCloudProvidedPrivate) {
      return true;
    }
    return this.allowed.some(pattern => pattern.matches(host, address));
  }
}

/** A host without the brackets of IPv6 and without the final dot, in lower case. */
function bareHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
}

/** The same address in one spelling, so that ::ffff:10.0.0.1 is 10.0.0.1. */
function canonicalHost(host: string): string {
  const bare = bareHost(host);
  return ipaddr.isValid(bare)
    ? ipaddr.process(bare).toNormalizedString()
    : bare;
}

function denied(message: string): ProviderError {
  return new ProviderError('InvalidRequest', message, {
    code: 'ADDRESS_DENIED',
    hint: 'Use the address at which the cluster is reached from outside.',
  });
}

function ownPart(): ProviderError {
  return denied('The address is a part of the portal itself.');
}

function isPrivate(host: string): ProviderError {
  return new ProviderError(
    'InvalidRequest',
    `${host.slice(
      0,
      100,
    )} is a private address. The portal connects to private addresses only where its operator allows them under ${ALLOW_KEY}.`,
    {
      code: 'PRIVATE_ADDRESS',
      hint: `Ask the portal's operator to add the address, its CIDR or *.suffix to ${ALLOW_KEY}.`,
    },
  );
}
