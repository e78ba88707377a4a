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
import { networks } from '../networks/index.js';
import { type CommonOptions, configOf, defaultDatabase } from './common.js';
import { type Config, tokenFrom } from './config.js';
import { driverTrouble, exitCodes } from './failure.js';
import type { FetchOptions } from './fetch-options.js';
import { costOf } from './list-networks.js';
import { fetchConfig, liveOptions } from './live-options.js';
import { refuseOffline } from './offline.js';
import { print, printJson } from './print.js';
import { stopSignal } from './signals.js';
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
    database: (await driverState()) ?? databaseState(config.db ?? defaultDatabase),
    browser: await browserState(typeof options.browser === 'string' ? options.browser : config.browser),
    tokens: tokens((name) => tokenOf(name) !== undefined),
  };
  const outside = options.offline ? undefined : await askOutside(options, config);
  if (options.json) printJson({ ...local, ...outside });
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

function databaseState(path: string): string {
  const file = resolve(path);
  const place = existsSync(file) ? file : dirname(file);
  try {
    accessSync(place, constants.R_OK | constants.W_OK);
    return existsSync(file) ? `${file} (there)` : `${file} (made by the first audit)`;
  } catch {
    return `${file} cannot be written`;
  }
}

interface Outside {
  clockSkewMs: number | null;
  doors: DoorState[];
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
  const sandbox = browser.withoutSandbox ? ' (without its sandbox, since you are root)' : '';
  const rows = [
    [
      'Contact',
      local.contact ?? 'none: set --contact, so that site owners can reach you and Wikidata can be asked',
    ],
    ['Database', local.database],
    ['Browser', browser.path === undefined ? noBrowser(browser) : `${browser.path}${sandbox}`],
  ];
  const tokenRows = local.tokens.map((t) => [
    `  ${t.name}`,
    t.set ? 'set' : 'not set',
    `${t.networks.join(', ')}${costOf(t.name) && ` (${costOf(t.name)})`}. ${t.how}`,
  ]);
  const width = terminalWidth();
  return [table(rows, width), '', 'Tokens', table(tokenRows, width)];
}

function noBrowser({ given, networks: opens }: BrowserState): string {
  const remedy = 'install Chrome, or run npx playwright install chromium';
  return given === undefined
    ? `none: ${remedy}. It opens ${opens.join(', ')}`
    : `none: ${given} is no program that can be started. Correct --browser, FOLLOWSUIT_BROWSER or the configuration`;
}

function outsideLines(outside: Outside | undefined): string[] {
  if (outside === undefined) return [];
  const { clockSkewMs, doors } = outside;
  const clock =
    clockSkewMs === null
      ? 'could not be compared with a server'
      : Math.abs(clockSkewMs) > CLOCK_TOLERANCE_MS
        ? `differs by ${Math.round(clockSkewMs / 60_000)} minutes from a server: set it right, every age depends on it`
        : 'right';
  const said: Record<DoorState['robots'], string> = {
    allowed: 'robots.txt lets us in',
    'kept-out': 'robots.txt keeps us out',
    failed: 'cannot be reached from here',
  };
  const rows = doors.map((d) => [`  ${d.network}`, said[d.robots], d.reason ?? '']);
  return ['', table([['Clock', clock]], terminalWidth()), '', 'Networks', table(rows, terminalWidth())];
}
