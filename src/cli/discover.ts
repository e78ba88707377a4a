import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import { accountWords } from './account-words.js';
import { examples, numberOption, withCommonOptions } from './common.js';
import { UsageError } from './failure.js';
import { withFetchOptions } from './fetch-options.js';
import type { DiscoverCommandOptions, Sites } from './open-sites.js';
import { print, printJson, warn } from './print.js';

/** A site that cannot be reached is asked again after this: one bad moment proves nothing. */
const PAUSE_SECONDS = 10;

/** `followsuit discover <url…>`: which accounts a website declares, where, and what was turned down. */
export function discoverCommand(): Command {
  const command = new Command('discover')
    .description('Show which accounts a website declares, where each was found, and what was turned down')
    .argument('<url...>', "companies' websites")
    .option(
      '--max-pages <number>',
      'pages read per site at most (default: 5)',
      numberOption('--max-pages', 1, 20),
    )
    .option('--no-wikidata', 'do not ask Wikidata');
  withFetchOptions(command);
  examples(command, 'discover acme.example', 'discover acme.example beta.example --json');
  return withCommonOptions(command).action(async (urls: string[], options: DiscoverCommandOptions) => {
    const websites = await websitesFrom(urls);
    const { openSites } = await import('./open-sites.js');
    const source = await openSites(options);
    try {
      await printEach(websites, source, options);
    } finally {
      await source.close();
    }
  });
}

/** The websites somebody typed; one that is none is said. */
export async function websitesFrom(urls: readonly string[]): Promise<string[]> {
  const { readUrl } = await import('../intake/website.js');
  return urls.map((raw) => {
    const read = readUrl(raw);
    if ('url' in read) return read.url;
    throw new UsageError(accountWords().noSite(raw));
  });
}

/** Sites come one after another; with --json all of them at the end, one alone as itself. */
async function printEach(
  websites: readonly string[],
  { askFor, reader, now, refuseOffline }: Sites,
  options: DiscoverCommandOptions,
): Promise<void> {
  const { discoveryJson } = await import('../discovery/discovery-json.js');
  const { discoveryTree } = await import('./discovery-tree.js');
  const { configOf } = await import('./config-of.js');
  const { contact, lang = 'en' } = configOf(options);
  const found: Record<string, unknown>[] = [];
  for (const website of websites) {
    const discovery = await reader.site(website, askFor(), {
      now,
      pause: async () => {
        if (!options.quiet) warn(`${accountWords().askingAgain(website, PAUSE_SECONDS)}\n`);
        await sleep(PAUSE_SECONDS * 1000);
      },
      ...(options.maxPages !== undefined && { maxPages: options.maxPages }),
      ...(options.wikidata !== false && { wikidata: { contact } }),
    });
    refuseOffline();
    if (options.json) found.push(discoveryJson(discovery));
    else print(`${discoveryTree(discovery, lang)}\n`);
  }
  if (options.json) printJson(found.length === 1 ? found[0] : found);
}
