import { openReader } from '../audit/reading/reader.js';
import { openLive } from '../audit/source.js';
import { type KeyTrial, tryKey } from '../audit/try-key.js';
import { networkNamed } from '../model/network-id.js';
import { networkById } from '../networks/index.js';
import { type KeyFacts, keyless, keys } from '../networks/keys.js';
import type { Network } from '../networks/network.js';
import type { CommonOptions } from './common.js';
import { type Config, tokenFrom } from './config.js';
import { configOf } from './config-of.js';
import { connectWords } from './connect-words.js';
import { exitCodes, UsageError } from './failure.js';
import type { FetchOptions } from './fetch-options.js';
import { keepKey, keysPath, readKeys } from './keys-file.js';
import { fetchConfig, liveOptions } from './live-options.js';
import { print, printJson, warn } from './print.js';
import { readSecret } from './read-secret.js';
import { readWords } from './read-words.js';
import { stopSignal } from './signals.js';
import { table, terminalWidth } from './table.js';

export interface ConnectOptions {
  forget?: boolean;
  untried?: boolean;
}

type Options = CommonOptions & FetchOptions & ConnectOptions;

/** Lists the keys there are, or gets, tries and keeps the one of a network. */
export async function connect(name: string | undefined, options: Options): Promise<number> {
  const config = configOf(options, fetchConfig(options));
  const words = connectWords(config.lang ?? 'en');
  if (name === undefined) return list(options, config);
  const id = networkNamed(name);
  const network = id === undefined ? undefined : networkById(id);
  if (network === undefined) throw new UsageError(readWords().noSuchNetwork(name));
  const key = keys.find((k) => k.network === network.id);
  if (key === undefined) {
    print(`${keyless.includes(network.id) ? words.none(network.name) : words.notNeeded(network.name)}\n`);
    return exitCodes.done;
  }
  if (options.forget) return forget(key, options);
  return take(key, network, options, config);
}

function list(options: Options, config: Config): number {
  const words = connectWords(config.lang ?? 'en');
  const tokenOf = tokenFrom(config, process.env);
  if (options.json) {
    printJson(
      keys.map(({ token, ...facts }) => ({ ...facts, name: token, set: tokenOf(token) !== undefined })),
    );
    return exitCodes.done;
  }
  const rows = keys.map((key) => [
    `  ${key.network}`,
    tokenOf(key.token) === undefined ? words.notSet : words.set,
    words.facts(key),
  ]);
  const without = keyless.map((id) => [`  ${id}`, '', words.never]);
  print(`${table([...rows, ...without], terminalWidth())}\n\n${words.how}\n`);
  return exitCodes.done;
}

function forget(key: KeyFacts, { lang = 'en' }: Options): number {
  const words = connectWords(lang);
  const isKept = Object.hasOwn(readKeys(process.env), key.token);
  if (isKept) keepKey(process.env, key.token, undefined);
  print(`${isKept ? words.forgotten(key.token) : words.nothingToForget(keysPath(process.env))}\n`);
  if (process.env[key.token]) print(`${words.stillInEnvironment(key.token)}\n`);
  return exitCodes.done;
}

async function take(key: KeyFacts, network: Network, options: Options, config: Config): Promise<number> {
  const words = connectWords(config.lang ?? 'en');
  if (!options.quiet) warn(`${words.steps(key).join('\n')}\n\n`);
  const value = await readSecret(words.prompt(key.token));
  if (value === undefined) throw new UsageError(words.noKey);
  if (/\s/.test(value) || value.length > 4_000) throw new UsageError(words.notAKey);
  const trial: KeyTrial = options.untried
    ? { kind: 'not-tried' }
    : await tried(key, value, network, options, config);
  if (trial.kind === 'refused') {
    warn(`followsuit: ${words.refused(network.name, trial.outcome.reason?.code ?? '')}\n`);
    return exitCodes.usage;
  }
  const path = keepKey(process.env, key.token, value);
  print(`${trial.kind === 'works' ? words.works(network.name, key) : words.untried}\n${words.kept(path)}\n`);
  return exitCodes.done;
}

async function tried(
  key: KeyFacts,
  value: string,
  network: Network,
  options: Options,
  config: Config,
): Promise<KeyTrial> {
  const stop = stopSignal(() => {});
  const live = liveOptions({ ...options, browser: false }, config, stop.signal);
  const tokenOf = (name: string) => (name === key.token ? value : undefined);
  const source = await openLive({ ...live, tokenOf });
  const reader = openReader();
  try {
    return await tryKey(network, key.token, source.askFor({ kind: 'account' }), Date.now(), reader);
  } finally {
    reader.close();
    await source.close();
    stop.release();
  }
}
