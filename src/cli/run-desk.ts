import { existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { serveDesk } from '../desk/serve.js';
import { hasStore } from '../store/database.js';
import { defaultDatabase } from './common.js';
import { configOf } from './config-of.js';
import { type DeskOptions, deskHost } from './desk-host.js';
import { deskWords } from './desk-words.js';
import { exitCodes, UsageError } from './failure.js';
import { fetchConfig } from './live-options.js';
import { openFile } from './open-file.js';
import { print, printJson, warn } from './print.js';
import { stopSignal } from './signals.js';
import { naming, openExisting } from './store.js';
import { chosenAudit } from './stored-audits.js';

/** Nobody has had the page open for so long: the desk closes by itself. */
const IDLE_MS = 30 * 60_000;

/** Serves the desk until Ctrl-C, or until nobody is there. */
export async function runDesk(auditId: number | undefined, options: DeskOptions): Promise<number> {
  const config = configOf(options, fetchConfig(options));
  const say = deskWords();
  const database = config.db ?? defaultDatabase;
  if (auditId !== undefined || (await naming(database, () => hasStore(database))))
    await checkAudit(database, auditId);
  const watch = watchedFolder(options.watch, say.watch);
  const stop = stopSignal(() => {});
  try {
    const host = deskHost({ config, options, database, auditId, watch });
    const terms = { host, port: options.port ?? 0, idleMs: IDLE_MS, signal: stop.signal };
    const desk = await serveDesk(terms).catch((error: unknown) => {
      throw isPortTaken(error) ? new UsageError(say.port(options.port ?? 0)) : error;
    });
    if (!options.quiet)
      warn(`${watch === undefined ? '' : `followsuit: ${say.watching(watch)}\n`}followsuit: ${say.open}\n`);
    if (options.json) printJson({ url: desk.url, ...(watch !== undefined && { watching: watch }) });
    else print(`${desk.url}\n`);
    // where the system knows no way, the address is printed all the same
    if (options.open) await openFile(desk.url);
    if ((await desk.closed) === 'idle' && !options.quiet) warn(`followsuit: ${say.idle}\n`);
    return exitCodes.done;
  } finally {
    stop.release();
  }
}

/** What is wrong with the database is said here, not in the page. */
async function checkAudit(database: string, auditId: number | undefined): Promise<void> {
  const store = await openExisting(database);
  try {
    if (auditId !== undefined) await chosenAudit(store, auditId);
  } finally {
    await store.destroy();
  }
}

function isPortTaken(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
  );
}

function watchedFolder(given: string | undefined, missing: (folder: string) => string): string | undefined {
  if (given === undefined) return downloads().find(isFolder);
  if (!isFolder(given)) throw new UsageError(missing(given));
  return resolve(given);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Where browsers save: as the desktop says (user-dirs.dirs), else the usual name. */
function downloads(): string[] {
  const home = homedir();
  const file = join(process.env['XDG_CONFIG_HOME'] || join(home, '.config'), 'user-dirs.dirs');
  const named = existsSync(file)
    ? /^XDG_DOWNLOAD_DIR="(.+)"\s*$/m.exec(readFileSync(file, 'utf8'))?.[1]?.replace('$HOME', home)
    : undefined;
  return [...(named === undefined || named === home ? [] : [named]), join(home, 'Downloads')];
}
