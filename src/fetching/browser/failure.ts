import type { Refusal, RefusalCode } from '../../model/answer.js';

/** Playwright tells a failure in its message only; these are Chromium's network error names. */
const failures: readonly [RegExp, RefusalCode][] = [
  [/Timeout|ERR_TIMED_OUT/, 'timeout'],
  [/ERR_NAME_NOT_RESOLVED/, 'dns'],
  [/ERR_CERT|ERR_SSL/, 'tls'],
  [/ERR_ADDRESS_UNREACHABLE/, 'address-refused'],
  [/ERR_TOO_MANY_REDIRECTS/, 'redirects'],
  [/Download is starting/, 'unreadable'],
  [/ERR_CONNECTION|ERR_EMPTY_RESPONSE|ERR_PROXY|ERR_TUNNEL/, 'connection'],
];

/** The typed refusal for whatever Playwright threw. */
export function reasonOf(error: unknown): Refusal['reason'] {
  const message = error instanceof Error ? error.message : String(error);
  const code = failures.find(([pattern]) => pattern.test(message))?.[1] ?? 'browser-failed';
  if (code === 'timeout') return { code, args: { phase: 'browser' } };
  // A browser has authorities of its own: NODE_EXTRA_CA_CERTS adds none to them.
  if (message.includes('ERR_CERT_AUTHORITY_INVALID')) return { code, args: { by: 'browser' } };
  return { code, args: { message: message.split('\n')[0]?.slice(0, 160) ?? '' } };
}
