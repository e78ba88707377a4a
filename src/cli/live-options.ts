import type { LiveOptions } from '../audit/source.js';
import { proxySettings } from '../fetching/proxy.js';
import type { FetchOptions } from './audit.js';
import { type Config, tokenFrom } from './config.js';

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
    industry: options.industry,
  };
  return Object.fromEntries(Object.entries(config).filter(([, v]) => v !== undefined)) as Config;
}

/** How the outside is asked in this run. */
export function liveOptions(
  options: FetchOptions & { maxMinutes?: number },
  config: Config,
  signal: AbortSignal,
): LiveOptions {
  const { contact, robots, concurrency, gapSeconds, timeoutSeconds, insecure, allowHosts, browserEndpoint } =
    config;
  const maxMinutes = options.maxMinutes ?? config.maxMinutes;
  return {
    ...(contact !== undefined && { contact }),
    ...(robots !== undefined && { robots }),
    ...(concurrency !== undefined && { concurrency }),
    ...(gapSeconds !== undefined && { gapSeconds }),
    ...(timeoutSeconds !== undefined && { timeoutSeconds }),
    ...(maxMinutes !== undefined && { maxMinutes }),
    proxy: proxySettings(config.proxy, process.env),
    ...(insecure !== undefined && { insecure }),
    ...(allowHosts !== undefined && { allowHosts }),
    ...(options.browser === false
      ? { browser: false as const }
      : config.browser !== undefined && { browser: config.browser }),
    ...(browserEndpoint !== undefined && { browserEndpoint }),
    tokenOf: tokenFrom(config, process.env),
    signal,
  };
}
