import { existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { serveDesk } from '../desk/serve.js';
import { hasStore } from '../store/database.js';
import { configOf, defaultDatabase } from './common.js';
import { type DeskOptions, deskHost } from './desk-host.js';
import { exitCodes, UsageError } from './failure.js';
import { fetchConfig } from './live-options.js';
import { openFile } from './open-file.js';
import { print, printJson, warn } from './print.js';
import { stopSignal } from './signals.js';
import { naming, openExisting } from './store.js';
import { chosenAudit } from './stored-audits.js';

/** Nobody has had the page open for so long: the desk closes by itself. */
const IDLE_MS = 30 * 60_000;

const words = {
  en: {
    watching: (folder: string) => `followsuit: reading what is saved into ${folder}\n`,
    end: 'followsuit: the desk is open until Ctrl-C; the next line is its address, for this machine only.\n',
    idle: 'followsuit: nobody was at the desk for half an hour, so it was closed. Open it again: followsuit desk\n',
    port: (port: number) => `--port ${port}: in use by another program. Leave it out, or give another one.`,
    watch: (folder: string) => `--watch ${folder}: there is no such folder. Give one that is there.`,
  },
  fr: {
    watching: (folder: string) => `followsuit : ce qui est enregistré dans ${folder} est lu\n`,
    end: 'followsuit : le bureau reste ouvert jusqu’à Ctrl-C ; la ligne suivante est son adresse, pour cette machine seule.\n',
    idle: 'followsuit : personne au bureau depuis une demi-heure, il est donc fermé. Pour le rouvrir : followsuit desk\n',
    port: (port: number) =>
      `--port ${port} : pris par un autre programme. Ôtez cette option, ou donnez un autre port.`,
    watch: (folder: string) => `--watch ${folder} : ce dossier n’existe pas. Donnez-en un qui existe.`,
  },
};

/** Serves the desk until Ctrl-C, or until nobody is there. */
export async function runDesk(auditId: number | undefined, options: DeskOptions): Promise<number> {
  const config = configOf(options, fetchConfig(options));
  const say = words[config.lang ?? 'en'];
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
    if (!options.quiet) warn(`${watch === undefined ? '' : say.watching(watch)}${say.end}`);
    if (options.json) printJson({ url: desk.url, ...(watch !== undefined && { watching: watch }) });
    else print(`${desk.url}\n`);
    // where the system knows no way, the address is printed all the same
    if (options.open) await openFile(desk.url);
    if ((await desk.closed) === 'idle' && !options.quiet) warn(say.idle);
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
