import { Command } from 'commander';
import { somebody } from '../model/somebody.js';
import { examples, whoOption } from './common.js';
import { printJson } from './print.js';
import type { ReadOptions } from './read-pages.js';
import { seenOnOption } from './seen-on.js';

/** `followsuit read`: what the tool understands of pages saved by a person. */
export function readCommand(): Command {
  const command = new Command('read')
    .description('Read pages and recordings saved by a person, and print what they show, as JSON')
    .argument('<files...>', 'HAR files, saved pages (.html, .mhtml, .webarchive) or folder recordings')
    .option('--account <url>', 'read the pages as this account (default: every account page in the file)')
    .option('--website <url>', "read the pages as this company's website and print the accounts it declares")
    .option('--network <name>', 'the network of --account, where its url does not tell (blog)')
    .option(
      '--seen-on <day>',
      'when the pages were seen, where the files do not say (YYYY-MM-DD)',
      seenOnOption,
    )
    .option('--into <database>', 'also keep what was read, as evidence captured by a person')
    .option('--by <name>', 'with --into: who saved the page', whoOption, somebody)
    .option('--json', 'print JSON (read always does)')
    .action(async (files: string[], options: ReadOptions) => {
      const { readFiles, readWebsite } = await import('./read-pages.js');
      const result =
        options.website === undefined
          ? await readFiles(files, options)
          : await readWebsite(files, options.website, options);
      printJson(result);
    });
  return examples(
    command,
    'read page.har --account https://bsky.app/profile/acme.example',
    'read page.mhtml --account https://x.com/acme --into my.db --by AB',
    'read page.html --account https://t.me/s/acme --seen-on 2026-11-24',
    'read site.har --website https://acme.example',
  );
}
