import ipaddr from 'ipaddr.js';

/** One entry of `externalClusters.network.allow`: a CIDR, a single address, a host name, or `*.suffix`. */
export class HostPattern {
  private constructor(
    private readonly matchesHost: (host: string) => boolean,
    private readonly matchesAddress: (address: string) => boolean,
  ) {}

  /** Throws an Error that names the entry when it is none of these. */
  static parse(entry: string): HostPattern {
    const text = entry.trim().toLowerCase();
    if (ipaddr.isValidCIDR(text)) return HostPattern.ofRange(text);
    if (ipaddr.isValid(text)) {
      const bits = ipaddr.parse(text).kind() === 'ipv4' ? 32 : 128;
      return HostPattern.ofRange(`${text}/${bits}`);
    }
    if (!/^(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(text)) {
      throw new Error(`'${entry}' is no CIDR, host name or *.suffix`);
    }
    return HostPattern.ofName(text);
  }

  /** Whether the name, or the address it was resolved to, is meant. The name has no final dot. */
  matches(host: string, address: string): boolean {
    return this.matchesHost(host) || this.matchesAddress(address);
  }

  private static ofRange(cidr: string): HostPattern {
    const range = ipaddr.parseCIDR(cidr);
    return new HostPattern(
      () => false,
      address => {
        if (!ipaddr.isValid(address)) return false;
        const parsed = ipaddr.process(address);
        return parsed.kind() === range[0].kind() && parsed.match(range);
      },
    );
  }

  private static ofName(pattern: string): HostPattern {
    const suffix = pattern.startsWith('*.') ? pattern.slice(1) : undefined;
    return new HostPattern(
      host => (suffix ? host.endsWith(suffix) : host === pattern),
      () => false,
    );
  }
}
