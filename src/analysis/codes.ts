/**
 * Every code the analysis hands to the report, with the arguments it carries. The report has a sentence for each of
 * them in each language; a code missing there does not compile.
 */

export const standingKinds = [
  'active',
  'slowing',
  'dormant',
  'abandoned',
  'never-started',
  'missing',
  'suspended',
  'closed-by-owner',
  'moved',
  'not-checked',
] as const;
export type StandingKind = (typeof standingKinds)[number];

/**
 * What a standing and the findings come to, in the words of the verdict. `alive`: it posts, but too little is shown to
 * judge how it is run; unknown where "run well" is counted, known not to be left behind.
 */
export const grades = ['run-well', 'alive', 'run-badly', 'left-behind', 'not-checked'] as const;
export type Grade = (typeof grades)[number];

/** Why an account has the standing it has. */
export const standingReasons = [
  // active
  'recent-post', // days
  'within-rhythm', // days, longest; slowing too, where it is over the days of dormant
  // slowing, dormant, abandoned
  'silent-days', // days, threshold
  'improbable-silence', // days, p, accounts?: how many the chance was learnt from
  'longest-pause', // days, longest: its longest earlier pause
  'silent-and-improbable', // days, threshold, p, accounts?
  'silent-whatever-cadence', // days, threshold
  // never started
  'few-posts', // posts, ageDays
  // missing, suspended, closed by its owner, moved: `cause` is the network's own sign
  'network-says-absent',
  'network-says-gone',
  'network-says-suspended',
  'owner-closed-it',
  'moved-to', // to
  // not checked: `cause`, where there is one, is what stood in the way
  'not-asked',
  'hidden',
  'blocked',
  'failed',
  'control-failed',
  'control-unanswered',
  'no-control',
  'control-other-way',
  'selection-view', // seenDays: the newest post this view happened to show
  'lower-bound', // seenDays
  'hidden-timeline', // posts?
  'no-timeline',
  'undated-posts', // posts
  'no-posts-visible',
  'age-unknown', // posts
  'stale-observation', // days
] as const;
export type StandingReason = (typeof standingReasons)[number];

/** Why a measure, a finding or a comparison is not given. */
export const notGivenReasons = [
  'too-few', // n, needs
  'not-seen', // nothing was read of the account
  'no-posts',
  'view-is-selection',
  'view-is-lower-bound',
  'timeline-hidden',
  'imprecise-dates', // share: posts dated to more than a day
  'no-span', // all posts on one day
  'one-sided', // one side is constant, a correlation is undefined
  'unknown-followers',
  'no-followers', // none at all: no pace towards a thousand
  'unknown-created',
  'unknown-interactions',
  'too-young', // days, needs
  'pool-too-small', // n, needs
  'pool-not-fitted',
  'no-earlier-audit',
  'no-benchmark', // network, industry?
  'no-active-accounts',
  'unknown-profile',
  'unknown-website',
  'replies-not-shown', // this network's views do not list replies
  'already-left-behind', // the standing says it already
  'no-other-account',
  'site-not-checked',
  'no-site',
] as const;
export type NotGivenReason = (typeof notGivenReasons)[number];

export const measureIds = [
  'silence', // days since any activity
  'silence-original', // days since the last original post
  'posts-per-week', // over the visible span
  'posts-per-week-recent', // over the last 90 days or what is visible of them
  'active-weeks', // share of the last 26 weeks with a post
  'gap-median', // days
  'gap-longest', // days
  'lv',
  'cv',
  'cv2',
  'burstiness', // Goh and Barabasi
  'burstiness-finite', // Kim and Jo
  'memory',
  'gini',
  'entropy',
  'trend', // rate of the later half of the view over that of the earlier half
  'silence-probability', // of the present silence, by its own rhythm or the list's past
  'own-gap-quantile',
  'alive-probability', // pooled MBG/NBD
  'repost-share',
  'reply-share',
  'interactions-per-post', // median
  'engagement', // median interactions per post, per cent of followers
  'followers-per-month', // since creation
  'months-to-thousand', // at that pace
  'follower-growth', // per month, since the previous audit
] as const;
export type MeasureId = (typeof measureIds)[number];

export const units = [
  'days',
  'posts-per-week',
  'share',
  'ratio',
  'index',
  'probability',
  'interactions',
  'percent',
  'followers-per-month',
  'months',
] as const;
export type Unit = (typeof units)[number];

/** Findings about an account, then about a company. */
export const findingCodes = [
  'slowing', // days, and threshold or p
  'dormant', // days, threshold
  'abandoned', // days, threshold, p?
  'never-started', // posts, ageDays
  'missing',
  'suspended',
  'closed-by-owner',
  'moved', // to?
  'says-it-moved', // to?: it posts still, and its profile or newest post says so
  'irregular', // lv, burstiness, longest
  'sparse', // perMonth, threshold
  'declining', // ratio, since (ms), before, after (posts per week)
  'reposts-only', // share, posts
  'broadcast-only', // posts, comments
  'no-response', // posts
  'same-text', // networks, copies, posts, example
  'no-link-back', // site
  'profile-blank',
  'other-owner', // website: the profile names another site
  'second-account', // other: url of the one in use
  'hijackable-link', // url, page: the site links a handle nobody holds
  'placeholder-link', // url, page, kind: reason code of the placeholder
  'site-unreachable', // reason?
  'site-parked', // reason?
  'site-moved', // reason?
  'no-accounts', // pages: the site was read and declares none
] as const;
export type FindingCode = (typeof findingCodes)[number];

export const findingGrades = ['poor', 'notice', 'info'] as const;
export type FindingGrade = (typeof findingGrades)[number];

export const claimIds = [
  'all-there',
  'copying-is-a-reason',
  'abandoned-outnumber-closed',
  'free-and-easy',
  'thousand-in-weeks',
  'years-to-build',
] as const;
export type ClaimId = (typeof claimIds)[number];

export const claimResults = ['supported', 'refuted', 'undecided', 'beyond-data'] as const;
export type ClaimResult = (typeof claimResults)[number];

/** Figures published about firms and accounts at large, beside claim 3. */
export const publishedRateIds = [
  'firms-closed-5-years', // French firms of 2018 gone after five years
  'accounts-little-used', // French small firms with accounts that are little or not active
  'pages-under-monthly', // Facebook pages with less than a post a month
] as const;

/** What the figures of one network suggest. Never "open an account": at most "look closer". */
export const networkSuggestions = [
  'look-closer', // most are run well
  'left-behind', // most of those seen were left behind
  'run-badly', // most are alive, few are run well
  'mixed',
  'mostly-unseen', // more than half could not be seen
  'too-few', // under three accounts seen
] as const;
export type NetworkSuggestion = (typeof networkSuggestions)[number];

/** The one thing the reader can do about what was not checked. */
export const remedies = [
  'give-token', // name
  'use-browser',
  'assist', // look at it yourself while followsuit records: walls, robots, challenges
  'note', // enter what you saw by hand
  'list-accounts', // open the site yourself and write the accounts it links to into the list
  'name-new-address', // it has moved: put where it went on the list
  'add-website', // the list names neither a website nor an account
  'ask-live', // the recording holds no answer: ask the network itself
  'try-later', // rate limit, server trouble
  'run-again', // never asked: interrupted, out of time
  'trust-authority', // the browser has to be told of an authority that followsuit knows
  'check-address', // the address itself is no good
  'report-bug', // the page could not be read: followsuit is behind the network
] as const;
export type Remedy = (typeof remedies)[number];
