import type { NotGivenReason, StandingReason } from '../../../analysis/codes.js';
import type { Args } from '../arguments.js';
import { figure, given, isOutcome, word } from '../arguments.js';
import { unseen } from './unseen.js';
import { f, n } from './words.js';

function days(a: Args, name = 'days'): string {
  return n(Math.floor(figure(a, name) ?? 0), 'day');
}

function chance(a: Args): string {
  const p = figure(a, 'p');
  if (p === undefined) return '';
  return p < 0.001 ? 'under 0.1%' : f.percent(p, 1);
}

/** The chance learnt from the whole list where there is one, else that of the account's own habit. */
function improbable(a: Args): string {
  const silent = `No public post for ${days(a)}`;
  if (figure(a, 'accounts') === undefined)
    return `${silent}; by its own habit, so long a silence had a chance of ${chance(a)}.`;
  return `${silent}. On ${chance(a)} of all days in this list’s past was an account that came back this late by its own rhythm.`;
}

/** Why an account has its standing. Full sentences. */
export const standingReason: Record<StandingReason, (args: Args) => string> = {
  'recent-post': (a) =>
    figure(a, 'days') === undefined
      ? 'It posted recently.'
      : (figure(a, 'days') ?? 0) < 1
        ? 'Last public activity less than a day before the audit.'
        : `Last public activity ${days(a)} before the audit.`,
  'within-rhythm': (a) =>
    `No public post for ${days(a)}, which is within its own rhythm: its longest pause before was ${days(a, 'longest')}.`,
  'longest-pause': (a) =>
    `No public post for ${days(a)}; its longest pause before was ${days(a, 'longest')}.`,
  'silent-days': (a) => `No public post for ${days(a)}.`,
  'improbable-silence': improbable,
  'silent-and-improbable': improbable,
  'silent-whatever-cadence': (a) => `No public post for ${days(a)}: over a year, whatever its habit was.`,
  'few-posts': (a) => `${n(figure(a, 'posts') ?? 0, 'public post')} in all${ageOf(a)}.`,
  'network-says-absent': () => 'The network says there is no such account.',
  'network-says-gone': () => 'The server says the account is gone for good, and not by whose doing.',
  'network-says-suspended': () => 'The network says it has suspended the account.',
  'owner-closed-it': () => 'The network says that its owner has closed the account.',
  'moved-to': (a) => `The account says it has moved${given(a, 'to', ' to ')}.`,
  'not-asked': () => 'The audit never came to ask about it.',
  hidden: () => 'The page is not shown to visitors who are not logged in.',
  blocked: () => 'The network kept us out.',
  failed: () => 'No readable answer came.',
  'control-failed': (a) =>
    `The network said “not found”, but it answered our test with two known addresses wrongly${halves(a)}, so we do not believe it.`,
  'control-unanswered': (a) =>
    `The network said “not found”, but our test with two known addresses was not answered in full${halves(a)}, so nobody can tell whether to believe it.`,
  'no-control': () => 'The network said “not found”, but we had no way of testing whether to believe it.',
  'control-other-way': () =>
    'The network said “not found”, but by a way that did not pass our test with two known addresses, so we do not believe it.',
  'selection-view': (a) =>
    `Visitors are shown a selection of posts${seen(a)}: that can prove activity, never silence.`,
  'lower-bound': (a) => `Only part of the account can be seen${seen(a)}; newer posts may stand elsewhere.`,
  'hidden-timeline': (a) =>
    `The account exists${given(a, 'posts', ' and has ', ' posts')}, but its posts are not shown to visitors.`,
  'no-timeline': () => 'The account exists, but the page we could read shows no posts.',
  'undated-posts': (a) =>
    `Posts are shown without a usable date, and nobody can tell how new they are${datedOnes(a)}.`,
  'no-posts-visible': () => 'The account exists; whether it ever posted cannot be seen from outside.',
  'age-unknown': (a) =>
    `${n(figure(a, 'posts') ?? 0, 'post')} in all, but how old the account is cannot be seen: it may be new.`,
  'stale-observation': (a) => `It was last seen ${days(a)} before this audit: too long ago to judge today.`,
};

/** What the network said of the two addresses nobody can argue about. */
function halves(a: Args): string {
  const { outcome } = unseen;
  const [certain, impossible] = [word(a, 'certain'), word(a, 'impossible')];
  if (!isOutcome(certain) || !isOutcome(impossible)) return '';
  return ` (the one that exists: ${outcome[certain]}; the one that cannot: ${outcome[impossible]})`;
}

function ageOf(a: Args): string {
  return figure(a, 'ageDays') === undefined ? '' : `, on an account at least ${days(a, 'ageDays')} old`;
}

function seen(a: Args): string {
  return figure(a, 'seenDays') === undefined ? '' : ` (the newest of these is ${days(a, 'seenDays')} old)`;
}

function datedOnes(a: Args): string {
  return figure(a, 'seenDays') === undefined ? '' : `; the newest that has one is ${days(a, 'seenDays')} old`;
}

/** Why a figure is not given. Clauses. */
export const notGiven: Record<NotGivenReason, (args: Args) => string> = {
  'too-few': (a) => `too few to say${given(a, 'n', ' (', '')}${given(a, 'needs', ' of ', ' needed)')}`,
  'not-seen': () => 'the account could not be checked',
  'no-posts': () => 'no posts',
  'view-is-selection': () => 'only a selection of posts is shown',
  'view-is-lower-bound': () => 'only part of the account can be seen',
  'timeline-hidden': () => 'the posts are not shown to visitors',
  'imprecise-dates': () => 'the dates are too vague',
  'no-span': () => 'all posts are of one day',
  'one-sided': () => 'the gaps do not vary',
  'unknown-followers': () => 'the number of followers is not public',
  'no-followers': () => 'it has no followers',
  'unknown-created': () => 'the date of creation is not public',
  'unknown-interactions': () => 'likes and comments are not public',
  'too-young': () => 'the account is too young',
  'pool-too-small': () => 'too few accounts to learn a common habit from',
  'pool-not-fitted': () => 'no common habit could be fitted',
  'no-earlier-audit': () => 'there is no earlier audit',
  'no-benchmark': (a) => `no published figure for this network${given(a, 'industry', ' (industry: ', ')')}`,
  'no-active-accounts': () => 'no active account',
  'unknown-profile': () => 'the profile could not be read',
  'unknown-website': () => 'the profile names no website',
  'replies-not-shown': () => 'replies are not shown to visitors',
  'already-left-behind': () => 'its standing says it already',
  'no-other-account': () => 'there is no other account to compare',
  'site-not-checked': () => 'the site could not be checked',
  'no-site': () => 'no site is given',
};
