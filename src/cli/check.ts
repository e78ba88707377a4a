import { Command } from 'commander';
import type { CheckOptions } from './check-accounts.js';
import { examples, withCommonOptions } from './common.js';
import { archiveOption, withFetchOptions } from './fetch-options.js';

/** `followsuit check`: one account, now, as a readable card. */
export function checkCommand(): Command {
  const command = new Command('check')
    .description('Look at accounts now and print what can be seen of each; stores nothing')
    .argument('<account...>', 'urls of accounts, blogs or feeds');
  withFetchOptions(command)
    .option('--archived', 'also ask a web archive for the newest post it has kept an address of')
    .addOption(archiveOption());
  examples(
    command,
    'check https://bsky.app/profile/acme.example https://t.me/acme',
    'check https://acme.example/blog',
  );
  return withCommonOptions(command).action(async (urls: string[], options: CheckOptions) => {
    const { checkAccounts } = await import('./check-accounts.js');
    process.exitCode = await checkAccounts(urls, options);
  });
}
