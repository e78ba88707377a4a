import { Command } from 'commander';
import { examples, numberOption, withCommonOptions } from './common.js';
import { archiveOption, withFetchOptions } from './fetch-options.js';
import type { DiscoverCommandOptions } from './open-sites.js';

/** `followsuit past <url…>`: which accounts a website declared once and no longer does. */
export function pastCommand(): Command {
  const command = new Command('past')
    .description('Show which accounts a website once announced and mentions no more (web archive)')
    .argument('<url...>', "companies' websites")
    .option(
      '--max-pages <number>',
      'pages of today’s site read at most (default: 5)',
      numberOption('--max-pages', 1, 20),
    )
    .option('--no-wikidata', 'do not ask Wikidata')
    .addOption(archiveOption());
  withFetchOptions(command);
  examples(command, 'past acme.example', 'past acme.example beta.example --json');
  return withCommonOptions(command).action(async (urls: string[], options: DiscoverCommandOptions) => {
    const { runPast } = await import('./run-past.js');
    await runPast(urls, options);
  });
}
