import { lookup as systemLookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { canParse } from '../can-parse.js';
import type { RefusalCode } from '../model/answer.js';
import { trimEnd } from '../trim-end.js';
import { isPublicAddress, literalAddress } from './address.js';
import { isSpecialName } from './special-name.js';

/**
 * The address guard: urls come from lists, pages and redirects of strangers, so none may lead into the network of
 * whoever runs the audit. Three layers, each for every hop: the url as it stands, the addresses its name resolves to,
 * and the address the socket really has. All answer with one code: a refusal tells nothing about what is there.
 */
export interface AddressGuard {
  /** Layer 1: scheme, port, user info, special names, literal addresses. */
  checkUrl(raw: string): { url: URL } | { refused: Extract<RefusalCode, 'bad-url' | 'address-refused'> };
  /** Is this host and port one of those allowed by name, whatever their address? */
  isListed(url: URL): boolean;
  /** Layer 2, for a connector: resolves, and fails with AddressRefused when any of the addresses is forbidden. */
  lookup: LookupFunction;
  /** Layer 2 for somebody who connects himself (a browser): every address of the host may be talked to. Rejects with AddressRefused or a DNS error. */
  checkHost(hostname: string): Promise<void>;
  /** Layer 3: may this socket, opened for that host, be used? */
  allowsSocket(host: string, remoteAddress: string | undefined, remotePort: number | undefined): boolean;
}

export class AddressRefused extends Error {
  override name = 'AddressRefused';
  readonly code = 'FOLLOWSUIT_ADDRESS';
  constructor() {
    super('the address guard refused this address');
  }
}

interface ResolvedAddress {
  address: string;
  family: number;
}
export type Resolve = (hostname: string) => Promise<ResolvedAddress[]>;

export interface GuardOptions {
  /** `host:port` pairs that may be reached whatever their address: a test's own server, `--allow-host`. */
  allowHosts?: readonly string[] | undefined;
  /** How names are resolved; the system's resolver unless told otherwise. */
  resolve?: Resolve | undefined;
}

export function addressGuard(options: GuardOptions = {}): AddressGuard {
  const allowed = new Set((options.allowHosts ?? []).map(listedAs));
  const allowedNames = new Set([...allowed].map((h) => h.slice(0, h.lastIndexOf(':'))));
  const resolve = options.resolve ?? resolveBySystem;

  async function resolveChecked(hostname: string): Promise<ResolvedAddress[]> {
    const addresses = await resolve(hostname);
    if (addresses.length === 0) throw Object.assign(new Error('no address'), { code: 'ENODATA' });
    const mayBePrivate = allowedNames.has(plainName(hostname));
    // One forbidden address among public ones is an attack or a fault: refuse them all.
    if (!mayBePrivate && !addresses.every((a) => isPublicAddress(a.address))) throw new AddressRefused();
    return addresses;
  }

  return {
    checkUrl: (raw) => checkUrl(raw, allowed),
    isListed: (url) => allowed.has(hostAndPort(url)),
    checkHost: async (hostname) => {
      const name = plainName(hostname);
      if (allowedNames.has(name)) return;
      const literal = literalAddress(hostname.toLowerCase());
      if (literal !== undefined ? !isPublicAddress(literal) : isSpecialName(name)) throw new AddressRefused();
      if (literal === undefined) await resolveChecked(hostname);
    },
    lookup: (hostname, lookupOptions, callback) => {
      resolveChecked(hostname).then(
        (addresses) => {
          const [first] = addresses;
          if (lookupOptions.all || first === undefined) return callback(null, addresses);
          return callback(null, first.address, first.family);
        },
        (error: NodeJS.ErrnoException) => callback(error, '', 0),
      );
    },
    allowsSocket: (host, remoteAddress, remotePort) => {
      if (remoteAddress === undefined) return false;
      return isPublicAddress(remoteAddress) || allowed.has(`${plainName(host)}:${remotePort}`);
    },
  };
}

export async function resolveBySystem(hostname: string): Promise<ResolvedAddress[]> {
  return systemLookup(hostname, { all: true, verbatim: true });
}

function checkUrl(raw: string, allowed: ReadonlySet<string>): ReturnType<AddressGuard['checkUrl']> {
  if (!canParse(raw)) return { refused: 'bad-url' };
  const url = new URL(raw);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { refused: 'address-refused' };
  if (url.username !== '' || url.password !== '') return { refused: 'address-refused' };
  if (allowed.has(hostAndPort(url))) return { url };
  if (url.port !== '' && url.port !== '80' && url.port !== '443') return { refused: 'address-refused' };
  const literal = literalAddress(url.hostname);
  if (literal !== undefined) return isPublicAddress(literal) ? { url } : { refused: 'address-refused' };
  return isSpecialName(plainName(url.hostname)) ? { refused: 'address-refused' } : { url };
}

/** `[::1]:8080`, `Wiki.internal.:443` -> `::1:8080`, `wiki.internal:443`. */
function listedAs(hostAndPort: string): string {
  const colon = hostAndPort.lastIndexOf(':');
  return `${plainName(hostAndPort.slice(0, colon))}:${hostAndPort.slice(colon + 1)}`;
}

function hostAndPort(url: URL): string {
  return `${plainName(url.hostname)}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`;
}

function plainName(hostname: string): string {
  return trimEnd(hostname.toLowerCase().replace(/^\[|\]$/g, ''), '.');
}
