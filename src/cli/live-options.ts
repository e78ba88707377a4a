import type { LiveOptions } from '../audit/source.js';
import { isExecutable } from '../fetching/browser/find.js';
import { proxySettings, UnusableProxy } from '../fetching/proxy.js';
import { type Config, tokenFrom } from './config.js';
import { UsageError } from './failure.js';
import type { FetchOptions } from './fetch-options.js';
import { outputWords } from './output-words.js';

/** The flags that a configuration file can also set. */
export function fetchConfig(options: FetchOptions & { industry?: string }): Config {
  const config: Config = {
    robots: options.robots,
    concurrency: options.concurrency,
    gapSeconds: options.gap,
    timeoutSeconds: options.timeout,
    proxy: options.proxy,
    insecure: options.insecure,
    allowHosts: options.allowHost,
    browser: typeof options.browser === 'string' ? options.browser : undefined,
    browserEndpoint: options.browserEndpoint,
    archive: options.archive,
    industry: options.industry,
  };
  return Object.fromEntries(Object.entries(config).filter(([, v]) => v !== undefined)) as Config;
}

/** The browser a flag, the environment or the configuration names; one that is not there is said, never passed over. */
export function browserPath(
  { browser }: { browser?: string | boolean | undefined },
  config: Config,
): string | undefined {
  const path = typeof browser === 'string' ? browser : config.browser;
  if (path === undefined || isExecutable(path)) return path;
  const named =
    typeof browser === 'string'
      ? '--browser'
      : path === process.env['FOLLOWSUIT_BROWSER']
        ? 'FOLLOWSUIT_BROWSER'
        : outputWords().inConfiguration;
  throw new UsageError(outputWords().noProgram(named, path));
}

/** How the outside is asked in this run. */
export function liveOptions(
  options: FetchOptions & { maxMinutes?: number },
  config: Config,
  signal: AbortSignal,
): LiveOptions {
  const { contact, robots, concurrency, gapSeconds, timeoutSeconds, insecure, allowHosts } = config;
  const { browserEndpoint, archive } = config;
  const usesPath = options.browser !== false && browserEndpoint === undefined;
  const browser = usesPath ? browserPath(options, config) : undefined;
  const maxMinutes = options.maxMinutes ?? config.maxMinutes;
  return {
    ...(contact !== undefined && { contact }),
    ...(robots !== undefined && { robots }),
    ...(concurrency !== undefined && { concurrency }),
    ...(gapSeconds !== undefined && { gapSeconds }),
    ...(timeoutSeconds !== undefined && { timeoutSeconds }),
    ...(maxMinutes !== undefined && { maxMinutes }),
    proxy: proxyFor(config.proxy),
    ...(insecure !== undefined && { insecure }),
    ...(allowHosts !== undefined && { allowHosts }),
    ...(options.browser === false ? { browser: false as const } : browser !== undefined && { browser }),
    ...(browserEndpoint !== undefined && { browserEndpoint }),
    ...(archive !== undefined && { archive }),
    tokenOf: tokenFrom(config, process.env),
    signal,
  };
}

/** The proxy of this run; one that cannot be used is said here, where somebody is about to be asked, and nowhere else. */
export function proxyFor(given: string | undefined): LiveOptions['proxy'] {
  try {
    return proxySettings(given, process.env);
  } catch (error) {
    if (!(error instanceof UnusableProxy)) throw error;
    throw new UsageError(outputWords().proxy(error.from, error.kind));
  }
}
