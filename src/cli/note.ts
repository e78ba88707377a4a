import { Command } from 'commander';
import { examples, whoOption, withCommonOptions } from './common.js';
import type { NoteOptions } from './note-account.js';
import { print } from './print.js';

/** `followsuit note`: what a person saw on an account, written into the newest audit that knows it. */
export function noteCommand(): Command {
  return examples(
    withCommonOptions(
      new Command('note')
        .description(
          'Write down what you saw on an account yourself; the report marks it as seen by a person',
        )
        .argument('<account>', 'url of the account')
        .option('--last-post <date>', 'day or month of the last post: 2025-03-14 or 2025-03')
        .option('--followers <n>', 'followers as shown: 1200, 1 200 or 1.2k')
        .option('--never-posted', 'the page is there, and shows that nothing was ever posted')
        .option('--no-page', 'the network says that there is no such page')
        .option('--still-closed', 'you were not let in either')
        .requiredOption('--by <name>', 'who saw it: initials or a name (required)', whoOption),
    ),
    'note https://www.instagram.com/acme/ --last-post 2025-03 --by AB',
  ).action(async (account: string, options: NoteOptions) => {
    const { noteAccount } = await import('./note-account.js');
    print(await noteAccount(account, options));
  });
}
