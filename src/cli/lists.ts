import { gatherLists } from '../intake/list-file.js';
import { type Intake, readLists } from '../intake/read-lists.js';
import type { Competitor } from '../model/competitor.js';
import { nameAccount } from '../networks/name-account.js';
import type { Language } from './config.js';
import { UsageError } from './failure.js';
import { intakeMessages, mergedMessage } from './intake-messages.js';
import { listWords } from './list-words.js';
import { warn } from './print.js';

/** Reads the lists named on the command line; problems go to standard error, the good rows go on. */
export async function competitorsFrom(
  args: readonly string[],
  options: { strict: boolean; lang: Language; now: number; quiet: boolean; sheet?: string | undefined },
): Promise<{ competitors: Competitor[]; list: string }> {
  if (args.length === 0) {
    throw new UsageError(listWords().none);
  }
  const gathered = await gatherLists(args, process.stdin, options.sheet);
  const intake = readLists(gathered.files, gathered.urls, nameAccount, { now: options.now });
  const problems = [...gathered.problems, ...intake.problems];
  for (const message of intakeMessages(problems, options.lang)) warn(`${message}\n`);
  if (!options.quiet) for (const merged of intake.merged) warn(`${mergedMessage(merged, options.lang)}\n`);
  const bad = problems.filter((p) => p.effect !== 'note');
  if (options.strict && bad.length > 0) throw new UsageError(listWords().strict(bad.length));
  return { competitors: someCompetitors(intake), list: listName(args) };
}

function someCompetitors(intake: Intake): Competitor[] {
  if (intake.competitors.length > 0) return intake.competitors;
  throw new UsageError(listWords().nothing);
}

function listName(args: readonly string[]): string {
  const [first = '', ...more] = args;
  const name =
    first === '-'
      ? 'standard input'
      : (first
          .split(/[\\/]/)
          .filter((p) => p !== '')
          .at(-1) ?? first);
  return more.length === 0 ? name : `${name} +${more.length}`;
}
