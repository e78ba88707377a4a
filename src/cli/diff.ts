import { Command } from 'commander';
import { examples, withCommonOptions } from './common.js';
import type { DiffOptions } from './diff-audits.js';
import { print } from './print.js';
import { tagOption } from './tag-option.js';

/** `followsuit diff`: what changed between two audits. */
export function diffCommand(): Command {
  return examples(
    withCommonOptions(
      new Command('diff')
        .description('What changed between two audits (default: the two newest of the same list)')
        .argument('[before]', 'id of the earlier audit')
        .argument('[after]', 'id of the later audit')
        .addOption(tagOption('the newest of the audits with this tag (repeatable: with all of them)')),
    ),
    'diff',
    'diff 3 7 --lang fr',
  ).action(async (before: string | undefined, after: string | undefined, options: DiffOptions) => {
    const { diffAudits } = await import('./diff-audits.js');
    print(await diffAudits(before, after, options));
  });
}
