import type { SecretUse } from '../model/answer.js';
import type { HttpAnswer } from './http.js';

/** The value of a token by its name (`YOUTUBE_API_KEY`); undefined when the user has none. */
export type SecretOf = (name: string) => string | undefined;

/** The request as it goes to the socket, with the token in its place. Never logged, never kept. */
export function withSecret(
  url: URL,
  headers: Readonly<Record<string, string>>,
  use: SecretUse,
  value: string,
): { url: URL; headers: Record<string, string> } {
  if (use.in === 'header')
    return { url, headers: { ...headers, [use.key.toLowerCase()]: (use.prefix ?? '') + value } };
  const withKey = new URL(url);
  withKey.searchParams.set(use.key, value);
  return { url: withKey, headers: { ...headers } };
}

/** Takes the token out of what the server echoed: APIs repeat it in paging links and error messages. */
export function scrubber(value: string | undefined): (text: string) => string {
  if (value === undefined || value === '') return (text) => text;
  const spellings = [...new Set([value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)])];
  return (text) => spellings.reduce((clean, spelling) => clean.replaceAll(spelling, '[secret]'), text);
}

export function scrubHeaders(
  headers: HttpAnswer['headers'],
  scrub: (text: string) => string,
): HttpAnswer['headers'] {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, scrub(value)]));
}
