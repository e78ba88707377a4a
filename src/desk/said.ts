import { readCount, readDay } from '../intake/seen-by-hand.js';
import { type SeenByHand, type SeenKind, seenKinds } from '../model/competitor.js';
import type { AccountRef } from '../model/reading.js';
import { DAY, type Instant, type Interval } from '../model/time.js';

/** The answers of the page, in the order of their number keys. */
export const answers = ['today', 'week', 'month', 'date', ...seenKinds] as const;

/** Why an account was put aside. */
export const skipReasons = ['not-now', 'not-theirs', 'asks-to-follow', 'other'] as const;
export type SkipReason = (typeof skipReasons)[number];

export type SaidProblem = 'bad-date' | 'future-date' | 'bad-followers' | 'nothing-said';

/** What a person clicked, as `note` would be told it; or what is wrong with it. */
export function seenFrom(
  form: { says?: string; date?: string; followers?: string },
  account: AccountRef,
  terms: { by: string; now: Instant },
): SeenByHand | { problem: SaidProblem } {
  const followers = form.followers?.trim() ? readCount(form.followers) : undefined;
  if (form.followers?.trim() && followers === undefined) return { problem: 'bad-followers' };
  const said = { account, by: terms.by, ...(followers && { followers }) };
  if (form.says === 'followers') return followers ? said : { problem: 'bad-followers' };
  const shows = seenKinds.find((kind) => kind === form.says);
  if (shows !== undefined) return { ...said, shows: shows satisfies SeenKind };
  const lastPost = form.says === 'date' ? dayOf(form.date, terms.now) : recent(form.says, terms.now);
  return 'problem' in lastPost ? lastPost : { ...said, lastPost };
}

function dayOf(written: string | undefined, now: Instant): Interval | { problem: SaidProblem } {
  const day = readDay(written ?? '');
  if (day === undefined) return { problem: 'bad-date' };
  // A day ahead of ours may have begun where the person sits.
  return day.from > now + DAY / 2
    ? { problem: 'future-date' }
    : { from: day.from, to: Math.min(day.to, now) };
}

/** Somewhere in the time that the words name, up to now: a person says "this week" of yesterday and of six days ago. */
function recent(says: string | undefined, now: Instant): Interval | { problem: SaidProblem } {
  const days = { today: 1, week: 7, month: 30 }[says ?? ''];
  return days === undefined ? { problem: 'nothing-said' } : { from: now - days * DAY, to: now };
}
