import { isIPv6, SocketAddress } from 'node:net';

/** The first four groups of an IPv6 address, in full. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const filled =
    tail === undefined ? groups : [...groups, ...Array(8 - groups.length - after.length).fill('0'), ...after];
  return filled.slice(0, 4).join(':');
}

/**
 * What counts as one source: an IPv4 address, or the /64 network of an IPv6 one, since a single subscriber is given at least that and
 * could come from another address each time. An IPv4 address written as IPv6 is itself.
 */
export function sourceOf(ip: string): string {
  if (!isIPv6(ip)) return ip;
  const { address } = new SocketAddress({ address: ip.replace(/%.*$/, ''), family: 'ipv6' });
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  return mapped ?? `${networkOf(address)}::/64`;
}
