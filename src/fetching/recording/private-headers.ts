import { canParse } from '../../can-parse.js';

/** Fields that name a person or carry a token: they leave the house with nobody. */
const privateHeaders = new Set([
  'set-cookie',
  'set-cookie2',
  'cookie',
  'authorization',
  'proxy-authorization',
  'x-api-key',
  'x-csrf-token',
  'x-guest-token',
]);

function isPrivateHeader(name: string): boolean {
  return privateHeaders.has(name.toLowerCase());
}

/** Query parameters that carry tokens in the usual APIs. */
const SECRET_PARAMETER =
  /^(?:access_token|api_?key|key|token|client_secret|appsecret_proof|auth|sig|signature)$/i;

/** The url without the value of anything that looks like a token. */
export function withoutSecrets(raw: string): string {
  if (!canParse(raw)) return raw;
  const url = new URL(raw);
  let changed = false;
  for (const name of new Set(url.searchParams.keys())) {
    if (!SECRET_PARAMETER.test(name)) continue;
    url.searchParams.set(name, '[secret]');
    changed = true;
  }
  return changed ? url.href : raw;
}

/** Headers that may be shown: no cookies, no tokens, and no urls with tokens in Location and Link. */
export function publicHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const shown = Object.entries(headers).filter(([name]) => !isPrivateHeader(name));
  return Object.fromEntries(
    shown.map(([name, value]) => [name, name.toLowerCase() === 'location' ? withoutSecrets(value) : value]),
  );
}
