import { readFileSync } from 'node:fs';
import { canParse } from '../can-parse.js';
import { StoreError } from './store-error.js';

/** Anything else is the path of a file. */
export function isPostgresUrl(database: string): boolean {
  return /^postgres(ql)?:\/\//i.test(database);
}

/** What a database may be called in front of people: a file by its path, a server without anything secret. */
export function databaseName(database: string): string {
  if (!isPostgresUrl(database)) return database;
  const url = parsed(database);
  if (url === undefined) return 'postgres://…';
  const user = url.username === '' ? '' : `${url.username}@`;
  const kept = ['host', 'schema'].flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [`${name}=${value}`];
  });
  return `postgres://${user}${url.host}${url.pathname}${kept.length === 0 ? '' : `?${kept.join('&')}`}`;
}

/** A user without a host (the host is a socket's folder, told behind) is more than the standard of urls allows. */
function parsed(raw: string): URL | undefined {
  const whole = raw.replace(/^(postgres(?:ql)?:\/\/[^/?#]*@)(?=\/)/i, '$1localhost');
  return canParse(whole) ? new URL(whole) : undefined;
}

/** How far the server's certificate is looked at, in libpq's words. */
const sslModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;
export type SslMode = (typeof sslModes)[number];

/** Those of Node's options that matter here. */
interface TlsTerms {
  ca?: string;
  /** Any name will do. */
  checkServerIdentity?: () => undefined;
  rejectUnauthorized: boolean;
}

export interface PostgresPlace {
  /** Without anything secret. */
  name: string;
  host?: string;
  port?: number;
  user?: string;
  password?: string;
  database?: string;
  /** The schema our tables live in; the role's own default where none is named. */
  schema?: string;
  sslMode: SslMode;
  tls: TlsTerms;
}

const parameters = ['host', 'port', 'user', 'password', 'dbname', 'schema', 'sslmode', 'sslrootcert'];

/**
 * Reads `postgres://user:password@host:port/database?schema=…&sslmode=…`. A host of the form `?host=/run/postgresql` is the folder
 * of a socket. What is not said comes from PGHOST, PGUSER, PGPASSWORD and ~/.pgpass, as with PostgreSQL's own programs.
 */
export function postgresPlace(raw: string): PostgresPlace {
  // The url itself is never quoted: there may be a password in it.
  const url = parsed(raw);
  if (url === undefined) {
    throw new StoreError('url-unreadable');
  }
  const strange = [...url.searchParams.keys()].find((name) => !parameters.includes(name));
  if (strange !== undefined) {
    throw new StoreError('unknown-parameter', { name: strange, known: parameters.join(', ') });
  }
  const said = (name: string) => url.searchParams.get(name) || undefined;
  const host = said('host') ?? (decoded(url.hostname) || undefined);
  const port = Number(said('port') ?? url.port) || undefined;
  const user = said('user') ?? (decoded(url.username) || undefined);
  const password = said('password') ?? (decoded(url.password) || undefined);
  const database = said('dbname') ?? (decoded(url.pathname.slice(1)) || undefined);
  return {
    name: databaseName(raw),
    ...(host !== undefined && { host: host.replace(/^\[(.+)\]$/, '$1') }),
    ...(port !== undefined && { port }),
    ...(user !== undefined && { user }),
    ...(password !== undefined && { password }),
    ...(database !== undefined && { database }),
    ...schemaOf(said('schema')),
    ...tlsOf(host, said('sslmode'), said('sslrootcert')),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function schemaOf(schema: string | undefined): { schema?: string } {
  if (schema === undefined) return {};
  if (/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) return { schema };
  throw new StoreError('schema-name');
}

/** As libpq: `require` encrypts and looks at nobody's certificate unless it is told whom to trust. */
function tlsOf(
  host: string | undefined,
  wanted: string | undefined,
  rootFile: string | undefined,
): Pick<PostgresPlace, 'sslMode' | 'tls'> {
  const mode = wanted ?? (isHere(host) ? 'disable' : 'prefer');
  const sslMode = sslModes.find((known) => known === mode);
  if (sslMode === undefined) throw new StoreError('unknown-sslmode', { mode, known: sslModes.join(', ') });
  const ca = rootFile === undefined ? {} : { ca: readFileSync(rootFile, 'utf8') };
  const isVerified = sslMode.startsWith('verify-') || (sslMode === 'require' && rootFile !== undefined);
  const anyName = sslMode === 'verify-full' ? {} : { checkServerIdentity: () => undefined };
  return { sslMode, tls: { ...ca, ...anyName, rejectUnauthorized: isVerified } };
}

/** A socket, or this machine itself. */
function isHere(host: string | undefined): boolean {
  return host === undefined || host.startsWith('/') || ['localhost', '127.0.0.1', '[::1]'].includes(host);
}
