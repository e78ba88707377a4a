import { Command } from 'commander';
import { auditOption, examples, withCommonOptions } from './common.js';
import type { ExplainOptions } from './explain-account.js';
import { print } from './print.js';

/** `followsuit explain`: the whole chain for one account, from the answers to the standing. */
export function explainCommand(): Command {
  return examples(
    withCommonOptions(
      new Command('explain')
        .description(
          'Print how an account came to its standing, or a site to what it declares: answers, readings, rules',
        )
        .argument('<account>', 'url of an account or a site, a company, or network:handle')
        .option('--audit <id>', 'which audit (default: the newest)', auditOption)
        .option('--include-probable', 'count accounts that are only probably theirs'),
    ),
    'explain https://bsky.app/profile/acme.example',
    'explain bluesky:acme.example --json',
    'explain acme.example',
  ).action(async (account: string, options: ExplainOptions) => {
    const { explainAccount } = await import('./explain-account.js');
    print(await explainAccount(account, options));
  });
}
