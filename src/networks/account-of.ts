import { canParse } from '../can-parse.js';
import { because, type Reason } from '../model/reason.js';
import type { AccountOf } from './network.js';

type Via = NonNullable<Extract<AccountOf, { kind: 'account' }>['via']>;

/** The four things a url grammar can answer, for networks' `accountOf`. */
export function ownAccount(handle: string, via?: Via, called?: string): AccountOf {
  return {
    kind: 'account',
    handle,
    ...(via !== undefined && { via }),
    ...(called !== undefined && { called }),
  };
}

export function needsLookup(code: string, args?: Reason['args']): AccountOf {
  return { kind: 'lookup', reason: because(code, args) };
}

export function noAccount(code: string, args?: Reason['args']): AccountOf {
  return { kind: 'rejected', reason: because(code, args) };
}

/** Host of an http(s) url in lower case without trailing dot, folded to `to` where it is one of its spellings. */
export function foldedHost(url: URL, spellings: RegExp, to: string): string {
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  return spellings.test(host) ? to : host;
}

/** The url a redirect wrapper carries in one of these parameters, if it is a url at all. */
export function wrappedUrl(url: URL, ...parameters: readonly string[]): URL | undefined {
  for (const name of parameters) {
    const value = url.searchParams.get(name);
    if (value === null || !canParse(value)) continue;
    const inner = new URL(value);
    if (inner.protocol === 'https:' || inner.protocol === 'http:') return inner;
  }
  return undefined;
}
