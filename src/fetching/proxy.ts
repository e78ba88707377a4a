import { canParse } from '../can-parse.js';
import type { HttpOptions } from './http.js';

/** A proxy that we cannot go through: where it was named, and the kind that it is of (`socks5`), or none that is known. */
export class UnusableProxy extends Error {
  override name = 'UnusableProxy';
  constructor(
    readonly from: string,
    readonly kind: string | undefined,
  ) {
    super(`${from} names no HTTP proxy`);
  }
}

/** `http://proxy.example:3128`, or as environments write it: `proxy.example:3128`. Undefined: no HTTP proxy. */
export function proxyUrl(raw: string): string | undefined {
  const url = raw.includes('://') ? raw : `http://${raw}`;
  if (!canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  const isNamed = raw.includes('://') || raw.includes(':') || hostname.includes('.');
  return /^https?:$/.test(protocol) && isNamed ? url : undefined;
}

/**
 * Which proxy to use: the one given on the command line or in the configuration for everything, else the usual environment
 * variables (`https_proxy`, `http_proxy`, `all_proxy`, `no_proxy`, either case), else none. Throws UnusableProxy.
 */
export function proxySettings(
  given: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): HttpOptions['proxy'] {
  if (given !== undefined && given !== '') {
    const url = usable('--proxy', given);
    return { http: url, https: url, except: '' };
  }
  const http = fromEnvironment(env, ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY']);
  const https = fromEnvironment(env, ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY']);
  if (http === '' && https === '') return 'direct';
  return { http, https, except: env['no_proxy'] ?? env['NO_PROXY'] ?? '' };
}

/** The first variable that is set at all counts; an empty one says: none. */
function fromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): string {
  const name = names.find((known) => env[known] !== undefined);
  const value = name === undefined ? '' : (env[name] ?? '').trim();
  return name === undefined || value === '' ? '' : usable(name, value);
}

function usable(from: string, raw: string): string {
  const url = proxyUrl(raw);
  if (url !== undefined) return url;
  throw new UnusableProxy(from, /^([a-z0-9]+):\/\//i.exec(raw)?.[1]?.toLowerCase());
}
