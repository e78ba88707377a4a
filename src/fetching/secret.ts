import type { SecretUse } from '../model/answer.js';

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
