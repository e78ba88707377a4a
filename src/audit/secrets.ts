import { canParse } from '../can-parse.js';
import type { HttpOptions } from '../fetching/http.js';
import type { SecretOf } from '../fetching/secret.js';
import { tokens } from './examine.js';

/** Whatever of a run's options holds secrets. */
export interface SecretOptions {
  tokenOf: SecretOf;
  proxy: HttpOptions['proxy'];
  browserEndpoint?: string;
}

/** Every secret at hand, whatever it is for: none of them may be written anywhere, whoever repeats it. */
export function secretsOf({ tokenOf, proxy, browserEndpoint = '' }: SecretOptions): string[] {
  const urls = [...(proxy === 'direct' ? [] : [proxy.http, proxy.https]), browserEndpoint];
  const values = [...tokens(() => false).map(({ name }) => tokenOf(name) ?? ''), ...urls.flatMap(secretsIn)];
  return [...new Set(values)].filter((value) => value !== '');
}

/** The password of a url, and what its parameters hold. */
function secretsIn(raw: string): string[] {
  if (!canParse(raw)) return [];
  const { password, searchParams } = new URL(raw);
  return [decoded(password), ...searchParams.values()];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
