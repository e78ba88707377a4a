import { UsageError } from './failure.js';
import { failureWords } from './failure-words.js';
import { type ServerTrouble, storeWords } from './store-words.js';

/** What a server, or the way to it, says by its code. */
const troubles: readonly [code: RegExp, trouble: ServerTrouble][] = [
  [/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/, 'unreachable'],
  [/^(ECONNRESET|EPIPE|08\w{3}|57P0[125])$/, 'lost'],
  [/^57P03$/, 'starting'],
  [/^28/, 'user-refused'],
  [/^3D000$/, 'no-database'],
  [/^3F000$/, 'no-schema'],
  [/^42501$/, 'not-allowed'],
  [/^53300$/, 'no-connection-left'],
  [/^53100$/, 'full'],
  [/^25006$/, 'read-only'],
  [
    /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_\w+|ERR_TLS_\w+)$/,
    'untrusted',
  ],
];

/** What has no code, by its words. */
const spoken: readonly [said: RegExp, trouble: ServerTrouble][] = [
  [/does not support SSL/, 'not-encrypted'],
  [/timeout expired|Connection terminated|connection error/i, 'unreachable'],
  [/client password must be a string|password must be a string/i, 'user-refused'],
];

/** A sentence about a server that names it without its password; undefined for a bug of ours. */
export function serverTrouble(name: string, error: Error): UsageError | undefined {
  const trouble = troubleOf(error);
  return trouble && new UsageError(`${name}${failureWords().colon} ${storeWords().server[trouble]}`);
}

function troubleOf(error: Error): ServerTrouble | undefined {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // A folder without a socket; a file that is missing says the same with another call.
  if ('syscall' in error && error.syscall === 'connect' && /^(ENOENT|EACCES)$/.test(code))
    return 'unreachable';
  const known =
    troubles.find(([pattern]) => pattern.test(code)) ?? spoken.find(([said]) => said.test(error.message));
  return known?.[1];
}
