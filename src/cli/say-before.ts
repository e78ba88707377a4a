import type { Cost } from '../audit/paid-keys.js';
import type { LiveOptions } from '../audit/source.js';
import { findBrowser } from '../fetching/browser/find.js';
import type { Competitor } from '../model/competitor.js';
import { forecast } from './before-run.js';
import { beforeRunWords } from './before-run-words.js';
import { UsageError } from './failure.js';
import { warn } from './print.js';
import { openQuestions } from './questions.js';

/** From here on a run is asked about: somebody may have taken the wrong file. */
const MANY = 200;

/** Says what a run will take and what it cannot see, and asks where it is long; false: the person said no. */
export async function sayBefore(
  competitors: readonly Competitor[],
  live: LiveOptions,
  options: { quiet?: boolean; yes?: boolean },
): Promise<boolean> {
  const hasBrowser =
    live.browserEndpoint !== undefined ||
    (live.browser !== false && (await findBrowser(live.browser)) !== undefined);
  const means = { browser: hasBrowser, hasToken: (name: string) => live.tokenOf(name) !== undefined };
  const words = beforeRunWords();
  const seen = forecast(competitors, means, live);
  if (!options.quiet)
    for (const line of [words.plan(seen), words.closed(seen), words.ajar(seen)])
      if (line !== undefined) warn(`followsuit: ${line}\n`);
  const asks = seen.paid.length > 0 || competitors.length > MANY;
  if (options.yes) {
    if (seen.paid.length > 0 && !options.quiet) warn(`followsuit: ${words.cost(seen.paid)}.\n`);
    return true;
  }
  return !asks || (await mayGoOn(competitors.length, seen.paid));
}

/** Money is told before it is spent, and a long run before it begins; where nobody can say yes, neither happens. */
async function mayGoOn(companies: number, paid: readonly Cost[]): Promise<boolean> {
  const words = beforeRunWords();
  if (process.stdin.isTTY !== true)
    throw new UsageError(paid.length > 0 ? words.needsYesToPay(paid) : words.needsYes(companies));
  const open = [
    ...(paid.length > 0 ? [`${words.cost(paid)}${words.goOn}`] : []),
    ...(companies > MANY ? [words.question(companies)] : []),
  ];
  const questions = openQuestions();
  try {
    for (const question of open) {
      if (words.yes.test((await questions.ask(question)) ?? '')) continue;
      warn(`followsuit: ${words.stopped}\n`);
      return false;
    }
    return true;
  } finally {
    questions.close();
  }
}
