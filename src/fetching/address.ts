import ipaddr from 'ipaddr.js';
import { trimEnd } from '../trim-end.js';

/**
 * Special-purpose ranges (IANA registries, RFC 6890 and its updates) that ipaddr.js calls plain unicast. The
 * IPv4-compatible block is here because an operating system may still route `::127.0.0.1`.
 */
const special = [
  // Azure's WireServer: an ordinary public address that leads into the host's own services.
  '168.63.129.16/32',
  '192.0.0.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
].map((range) => ipaddr.parseCIDR(range));
const globalUnicast6 = ipaddr.parseCIDR('2000::/3');

/** May we connect to this address? Only to plain public unicast; IPv4-mapped IPv6 is judged by its inner address. */
export function isPublicAddress(address: string): boolean {
  // ipaddr.js reads the IPv4-compatible form (`::10.0.0.1`) as if it were IPv4-mapped.
  if (!ipaddr.isValid(address) || /^::\d+\./.test(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  if (special.some(([range, bits]) => range.kind() === parsed.kind() && parsed.match(range, bits)))
    return false;
  if (parsed.kind() === 'ipv4') return true;
  return parsed.match(globalUnicast6[0], globalUnicast6[1]) && !isIsatap(parsed.toByteArray());
}

/** An interface id that carries an IPv4 address (ISATAP, RFC 5214 section 6.1): it is tunnelled to inside a network. */
function isIsatap(bytes: readonly number[]): boolean {
  const [first, second, third, fourth] = bytes.slice(8, 12);
  return (first === 0 || first === 2) && second === 0 && third === 0x5e && fourth === 0xfe;
}

/**
 * The address a url's hostname spells out, without brackets; undefined when it is a name. Dots at its end count for nothing:
 * `127.0.0.1..` is no address to a url parser, and one to many resolvers.
 */
export function literalAddress(hostname: string): string | undefined {
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : trimEnd(hostname, '.');
  return hostname.startsWith('[') || ipaddr.IPv4.isValidFourPartDecimal(bare) ? bare : undefined;
}
