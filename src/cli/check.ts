import { Command } from 'commander';
import { type CommonOptions, examples, withCommonOptions } from './common.js';
import { type FetchOptions, withFetchOptions } from './fetch-options.js';

/** `followsuit check`: one account, now, as a readable card. */
export function checkCommand(): Command {
  const command = new Command('check')
    .description('Look at accounts now and print what can be seen of each; stores nothing')
    .argument('<account...>', 'urls of accounts, blogs or feeds');
  withFetchOptions(command);
  examples(
    command,
    'check https://bsky.app/profile/acme.example https://t.me/acme',
    'check https://acme.example/blog',
  );
  return withCommonOptions(command).action(async (urls: string[], options: CommonOptions & FetchOptions) => {
    const { checkAccounts } = await import('./check-accounts.js');
    process.exitCode = await checkAccounts(urls, options);
  });
}
