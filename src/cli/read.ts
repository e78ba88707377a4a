import { Command } from 'commander';
import { examples, whoOption } from './common.js';
import { printJson } from './print.js';
import type { ReadOptions } from './read-pages.js';

/** `followsuit read`: what the tool understands of pages saved by a person. */
export function readCommand(): Command {
  const command = new Command('read')
    .description(
      'Read pages saved by a person (a HAR file or one HTML page) and print what they show, as JSON',
    )
    .argument('<file>', 'a .har file, an .html page or a folder recording')
    .option('--account <url>', 'read the pages as this account (default: every account page in the file)')
    .option('--website <url>', "read the pages as this company's website and print the accounts it declares")
    .option('--network <name>', 'the network of --account, where its url does not tell (blog)')
    .option('--into <database>', 'also keep what was read, as evidence captured by a person')
    .option('--by <name>', 'with --into: who saved the page', whoOption, 'a person')
    .option('--json', 'print JSON (read always does)')
    .action(async (file: string, options: ReadOptions) => {
      const { readFile, readWebsite } = await import('./read-pages.js');
      const result =
        options.website === undefined
          ? await readFile(file, options)
          : await readWebsite(file, options.website);
      printJson(result);
    });
  return examples(
    command,
    'read page.har --account https://bsky.app/profile/acme.example',
    'read page.html --account https://x.com/acme --into followsuit.db',
    'read site.har --website https://acme.example',
  );
}
