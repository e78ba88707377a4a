import { existsSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { canParse } from '../can-parse.js';
import { proxyUrl } from '../fetching/proxy.js';
import { trimEnd } from '../trim-end.js';
import { collect, numberOption } from './common.js';
import { valueWords } from './value-words.js';

export interface FetchOptions {
  robots?: 'obey' | 'ignore';
  concurrency?: number;
  gap?: number;
  timeout?: number;
  proxy?: string;
  insecure?: boolean;
  allowHost?: string[];
  /** A path, or false with --no-browser. */
  browser?: string | boolean;
  browserEndpoint?: string;
  archive?: string;
}

/** Which archive is asked, for the commands that ask one. */
export function archiveOption(): Option {
  return new Option(
    '--archive <url>',
    'another Wayback Machine to ask (default: https://web.archive.org)',
  ).argParser(webAddress);
}

function webAddress(raw: string): string {
  if (/^https?:\/\//i.test(raw) && canParse(raw)) return trimEnd(raw, '/');
  throw new InvalidArgumentError(valueWords().archive);
}

/** How the outside is asked: shared by audit, discover, check, doctor and selfcheck. */
export function withFetchOptions(command: Command): Command {
  return command
    .optionsGroup('Asking:')
    .addOption(
      new Option('--robots <mode>', 'ignore: only where you have the right to; the report says so').choices([
        'obey',
        'ignore',
      ]),
    )
    .option(
      '--concurrency <n>',
      'requests in flight over all hosts (default: 8)',
      numberOption('--concurrency', 1, 64),
    )
    .option(
      '--gap <seconds>',
      'least time between two requests to a company site (default: 1)',
      numberOption('--gap', 0.2, 120),
    )
    .option(
      '--timeout <seconds>',
      'longest wait for a whole answer (default: 30)',
      numberOption('--timeout', 1, 300),
    )
    .option('--proxy <url>', 'HTTP proxy (also: HTTPS_PROXY, HTTP_PROXY)', proxyAddress)
    .option('--insecure', 'accept certificates that cannot be verified; the report says so')
    .option(
      '--allow-host <host:port>',
      'let requests reach this private host (repeatable); the report says so',
      hostAndPort,
    )
    .option('--browser <path>', 'the Chromium to use (default: the first one found)', programPath)
    .option('--no-browser', 'never open a browser')
    .option('--browser-endpoint <url>', 'use a remote browser (Playwright server or DevTools endpoint)');
}

function proxyAddress(raw: string): string {
  const url = proxyUrl(raw);
  if (url !== undefined) return url;
  throw new InvalidArgumentError(valueWords().proxy);
}

function hostAndPort(raw: string, before?: string[]): string[] {
  if (!/^[^\s/]+:\d+$/.test(raw)) throw new InvalidArgumentError(valueWords().hostAndPort);
  return collect(raw, before);
}

function programPath(raw: string): string {
  if (!existsSync(raw)) throw new InvalidArgumentError(valueWords().noFile);
  return raw;
}
