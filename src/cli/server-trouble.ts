import { UsageError } from './failure.js';

const unreachable = 'the server cannot be reached. Check host and port, and whether it runs.';
const refusedUser =
  'the server does not let this user in. Check user and password (also: PGPASSWORD, ~/.pgpass).';
const untrusted =
  'the server’s certificate cannot be trusted. Give its authority with ?sslrootcert=<file>, or encrypt without looking at it: ?sslmode=require.';

/** What a server, or the way to it, says by its code, and what would be right. */
const troubles: readonly [code: RegExp, sentence: string][] = [
  [/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/, unreachable],
  [
    /^(ECONNRESET|EPIPE|08\w{3}|57P0[125])$/,
    'the connection to the server was lost. Run the same command again.',
  ],
  [/^57P03$/, 'the server is starting or stopping. Try again in a moment.'],
  [/^28/, refusedUser],
  [/^3D000$/, 'there is no such database on the server. Make it first: createdb.'],
  [/^3F000$/, 'there is no such schema, and none could be made.'],
  [/^42501$/, 'this role may not do that here. Let the owner of the tables grant it.'],
  [/^53300$/, 'the server has no connection left. Run fewer workers, or raise max_connections.'],
  [/^53100$/, 'the disk of the server is full.'],
  [/^25006$/, 'the server is read-only (a replica?). Use the one that is written to.'],
  [/^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_\w+|ERR_TLS_\w+)$/, untrusted],
];

/** What has no code, by its words. */
const spoken: readonly [said: RegExp, sentence: string][] = [
  [
    /does not support SSL/,
    'the server does not encrypt. Use ?sslmode=disable where you trust the way to it.',
  ],
  [/timeout expired|Connection terminated|connection error/i, unreachable],
  [/client password must be a string|password must be a string/i, refusedUser],
];

/** A sentence about a server that names it without its password; undefined for a bug of ours. */
export function serverTrouble(name: string, error: Error): UsageError | undefined {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // A folder without a socket; a file that is missing says the same with another call.
  if ('syscall' in error && error.syscall === 'connect' && /^(ENOENT|EACCES)$/.test(code))
    return new UsageError(`${name}: ${unreachable}`);
  const known =
    troubles.find(([pattern]) => pattern.test(code)) ?? spoken.find(([said]) => said.test(error.message));
  return known && new UsageError(`${name}: ${known[1]}`);
}
