import type { HttpOptions } from './http.js';

/**
 * Which proxy to use: the one given on the command line for everything, else the usual environment variables
 * (`https_proxy`, `http_proxy`, `no_proxy`, either case), else none.
 */
export function proxySettings(
  given: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): HttpOptions['proxy'] {
  if (given !== undefined && given !== '') return { http: given, https: given, except: '' };
  const http = env['http_proxy'] ?? env['HTTP_PROXY'] ?? env['all_proxy'] ?? env['ALL_PROXY'] ?? '';
  const https = env['https_proxy'] ?? env['HTTPS_PROXY'] ?? env['all_proxy'] ?? env['ALL_PROXY'] ?? '';
  if (http === '' && https === '') return 'direct';
  return { http, https, except: env['no_proxy'] ?? env['NO_PROXY'] ?? '' };
}
