// A PostgreSQL server for the time of a test: its own folder, its own port on the loopback interface, never as root.
import { execFile, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../free-port.mjs';

const run = promisify(execFile);
const debian = '/usr/lib/postgresql';

/** The folder of the newest PostgreSQL that Debian has put here, or of the one on the PATH; undefined where there is none. */
export function postgresPrograms() {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(':').filter((folder) => folder !== ''),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')));
}

/** Whom the server runs as: PostgreSQL refuses root. */
function user() {
  if (process.getuid?.() !== 0) return {};
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line = ['postgres', 'nobody']
    .map((name) => lines.find((l) => l.startsWith(`${name}:`)))
    .find(Boolean);
  const [, , uid, gid] = (line ?? '::65534:65534').split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

/** Starts a server; undefined where no PostgreSQL is installed. */
export async function startPostgres() {
  const bin = postgresPrograms();
  if (bin === undefined) return undefined;
  const as = user();
  const folder = mkdtempSync(join(tmpdir(), 'followsuit-postgres-'));
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const port = await freePort();
  const options = { ...as, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' } };
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=200 -c fsync=off`;
  const control = (...args) => run(join(bin, 'pg_ctl'), ['-D', data, '-w', ...args], options);
  const start = () => control('-l', join(folder, 'log'), '-o', settings, 'start');
  const initdb = ['-D', data, '-U', 'followsuit', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  await run(join(bin, 'initdb'), initdb, options);
  await start();
  let isRunning = true;
  const end = () => {
    if (!isRunning) return;
    isRunning = false;
    spawnSync(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], options);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', end);
  return {
    url: `postgres://followsuit@127.0.0.1:${port}/postgres?sslmode=disable`,
    async restart() {
      await control('-m', 'fast', 'stop');
      await start();
    },
    stop: end,
  };
}
