import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import pLimit from 'p-limit';
import {
  type BrowserState,
  browserState,
  clockSkew,
  type DoorState,
  doorOf,
  tokens,
} from '../audit/examine.js';
import { openLive } from '../audit/source.js';
import { reasonText } from '../model/reason.js';
import { networks } from '../networks/index.js';
import { reasonClause, textsIn } from '../report/text/texts.js';
import { hasStore } from '../store/database.js';
import { databaseName, isPostgresUrl } from '../store/postgres-url.js';
import { type CommonOptions, defaultDatabase } from './common.js';
import { type Config, tokenFrom } from './config.js';
import { configOf } from './config-of.js';
import { doctorWords } from './doctor-words.js';
import { driverTrouble, exitCodes } from './failure.js';
import type { FetchOptions } from './fetch-options.js';
import { language } from './language.js';
import { costOf } from './list-networks.js';
import { fetchConfig, liveOptions } from './live-options.js';
import { factText } from './network-words.js';
import { refuseOffline } from './offline.js';
import { print, printJson } from './print.js';
import { stopSignal } from './signals.js';
import { databaseTrouble } from './store.js';
import { storeWords } from './store-words.js';
import { table, terminalWidth } from './table.js';

const CLOCK_URL = 'https://www.wikidata.org/robots.txt';
const CLOCK_TOLERANCE_MS = 5 * 60_000;
const AT_ONCE = 8;

/** Prints what is at hand; exit code 0 whatever it finds, since an audit does what it can without. */
export async function runDoctor(
  options: CommonOptions & FetchOptions & { offline?: boolean },
): Promise<number> {
  const config = configOf(options, fetchConfig(options));
  const tokenOf = tokenFrom(config, process.env);
  const local = {
    contact: config.contact ?? null,
    database: (await driverState()) ?? (await databaseState(config.db ?? defaultDatabase)),
    browser: await browserState(typeof options.browser === 'string' ? options.browser : config.browser),
    tokens: tokens((name) => tokenOf(name) !== undefined),
  };
  const outside = options.offline ? undefined : await askOutside(options, config);
  if (options.json) printJson({ ...local, ...(outside && outsideJson(outside)) });
  else print(`${[...localLines(local), ...outsideLines(outside)].join('\n')}\n`);
  return exitCodes.done;
}

/** What is wrong with the database driver, with the command that mends it. */
async function driverState(): Promise<string | undefined> {
  try {
    (await import('../store/database.js')).tryDriver();
    return undefined;
  } catch (error) {
    const trouble = driverTrouble(error);
    if (trouble === undefined) throw error;
    return trouble;
  }
}

async function databaseState(path: string): Promise<string> {
  if (isPostgresUrl(path)) return serverState(path);
  const file = resolve(path);
  const place = existsSync(file) ? file : dirname(file);
  try {
    accessSync(place, constants.R_OK | constants.W_OK);
    return `${file} ${existsSync(file) ? doctorWords().there : doctorWords().toBeMade}`;
  } catch {
    return `${file} ${doctorWords().notWritable}`;
  }
}

async function serverState(url: string): Promise<string> {
  try {
    return `${databaseName(url)} ${(await hasStore(url)) ? doctorWords().there : doctorWords().toBeMade}`;
  } catch (error) {
    return databaseTrouble(url, error)?.message ?? storeWords().noServer(databaseName(url));
  }
}

interface Outside {
  clockSkewMs: number | null;
  doors: DoorState[];
}

function outsideJson({ clockSkewMs, doors }: Outside) {
  const told = doors.map(({ reason, ...door }) => ({
    ...door,
    ...(reason && { reason: reasonText(reason) }),
  }));
  return { clockSkewMs, doors: told };
}

async function askOutside(options: FetchOptions, config: Config): Promise<Outside> {
  const stop = stopSignal(() => {});
  const source = await openLive(liveOptions({ ...options, browser: false }, config, stop.signal));
  const limit = pLimit(AT_ONCE);
  try {
    const doors = await Promise.all(
      networks.map((network) => limit(() => doorOf(network, source.rulingFor))),
    );
    const skew = await clockSkew(source.askFor({ kind: 'site' }), CLOCK_URL, () => Date.now());
    refuseOffline(source, config.lang);
    return { clockSkewMs: skew ?? null, doors: doors.filter((d): d is DoorState => d !== undefined) };
  } finally {
    await source.close();
    stop.release();
  }
}

function localLines(local: {
  contact: string | null;
  database: string;
  browser: BrowserState;
  tokens: ReturnType<typeof tokens>;
}): string[] {
  const { browser } = local;
  const words = doctorWords();
  const sandbox = browser.withoutSandbox ? words.withoutSandbox : '';
  const rows = [
    [words.contact, local.contact ?? words.noContact],
    [words.database, local.database],
    [words.browser, browser.path === undefined ? noBrowser(browser) : `${browser.path}${sandbox}`],
  ];
  const tokenRows = local.tokens.map((t) => [
    `  ${t.name}`,
    t.set ? words.set : words.notSet,
    `${t.networks.join(', ')}${costOf(t.name) && ` (${costOf(t.name)})`}. ${factText(t.how)}`,
  ]);
  const width = terminalWidth();
  return [table(rows, width), '', words.tokens, table(tokenRows, width)];
}

function noBrowser({ given, networks: opens }: BrowserState): string {
  const words = doctorWords();
  return given === undefined ? words.noBrowser(opens.join(', ')) : words.wrongBrowser(given);
}

function outsideLines(outside: Outside | undefined): string[] {
  if (outside === undefined) return [];
  const words = doctorWords();
  const { clockSkewMs, doors } = outside;
  const t = textsIn(language());
  const clock =
    clockSkewMs === null
      ? words.clockUnknown
      : Math.abs(clockSkewMs) > CLOCK_TOLERANCE_MS
        ? words.clockWrong(Math.round(clockSkewMs / 60_000))
        : words.clockRight;
  const rows = doors.map((d) => [
    `  ${d.network}`,
    words.robots[d.robots],
    d.reason === undefined ? '' : reasonClause(t, d.reason),
  ]);
  return [
    '',
    table([[words.clock, clock]], terminalWidth()),
    '',
    words.networks,
    table(rows, terminalWidth()),
  ];
}
