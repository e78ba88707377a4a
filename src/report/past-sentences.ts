import type { View } from './view.js';

/** What became of the accounts once announced, a sentence each; none where no archive was asked. The same in every format. */
export function pastSentences({ t, model }: View): string[] {
  const { past } = model;
  if (past === undefined) return [];
  const { tally, companies } = past;
  return [
    ...(tally.accounts > 0
      ? [t.past.tally(tally)]
      : companies.read > 0
        ? [t.past.nothing(companies.read)]
        : []),
    ...(tally.networkClosed > 0 ? [t.past.closed(tally.networkClosed)] : []),
    ...(tally.earlierOwner > 0 ? [t.past.earlier(tally.earlierOwner)] : []),
  ];
}

/** What the survivors on the sites of today hide, as a number with bounds. */
export function survivorSentence({ t, model }: View): string[] {
  const { past } = model;
  if (past === undefined || past.tally.accounts === 0) return [];
  const { withPast, today } = past.survivorship;
  const then = withPast.leftBehind;
  const now = today.leftBehind;
  return [t.past.survivors(then.low, then.high, withPast.accounts, now.low, now.high, today.accounts)];
}

/** Years, never days: nobody knows the day. */
export function years(from: number, until: number): string {
  const [first, last] = [year(from), year(until)];
  return first === last ? first : `${first}–${last}`;
}

export function year(at: number): string {
  return String(new Date(at).getUTCFullYear());
}
