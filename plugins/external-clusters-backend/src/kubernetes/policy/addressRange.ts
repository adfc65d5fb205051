import ipaddr from 'ipaddr.js';

/** How near an address is: what may be connected to depends on it. */
export type AddressRange = 'Public' | 'Private' | 'Loopback' | 'Denied';

/** Metadata and platform services that look like ordinary addresses: Azure, Alibaba Cloud, AWS. */
const METADATA_ADDRESSES = [
  '168.63.129.16',
  '100.100.100.200',
  'fd00:ec2::254',
].map(address => ipaddr.parse(address).toNormalizedString());

const RANGES: Record<string, AddressRange> = {
  unicast: 'Public',
  private: 'Private',
  carrierGradeNat: 'Private',
  uniqueLocal: 'Private',
  loopback: 'Loopback',
};

/**
 * Sorts an IP address, given without brackets. What is not known to be public, private or loopback is denied:
 * link-local, multicast, broadcast, reserved, tunnels, metadata services, and text that is no address.
 */
export function addressRange(address: string): AddressRange {
  // ipaddr.js takes ::a.b.c.d, the old IPv4-compatible addresses, for IPv4-mapped ones.
  if (/^::\d+\./.test(address)) return 'Denied';
  if (!ipaddr.isValid(address)) return 'Denied';
  const parsed = ipaddr.parse(address);
  if (METADATA_ADDRESSES.includes(parsed.toNormalizedString())) return 'Denied';
  if (parsed.kind() === 'ipv4') return RANGES[parsed.range()] ?? 'Denied';
  return ipv6Range(parsed as ipaddr.IPv6);
}

function ipv6Range(address: ipaddr.IPv6): AddressRange {
  // A zone names an interface of this machine.
  if (address.zoneId) return 'Denied';
  if (address.range() === 'loopback') return 'Loopback';
  const embedded = embeddedIpv4(address);
  if (embedded) return addressRange(embedded);
  // The same addresses in hexadecimal, ::/96, which ipaddr.js calls unicast.
  if (address.parts.slice(0, 6).every(part => part === 0)) return 'Denied';
  return RANGES[address.range()] ?? 'Denied';
}

/** The IPv4 address that is reached in truth: IPv4-mapped (::ffff:0:0/96) and NAT64 (64:ff9b::/96). */
function embeddedIpv4(address: ipaddr.IPv6): string | undefined {
  const isMapped = address.isIPv4MappedAddress();
  const isNat64 = address.match(ipaddr.IPv6.parse('64:ff9b::'), 96);
  if (!isMapped && !isNat64) return undefined;
  return address.toByteArray().slice(12).join('.');
}
