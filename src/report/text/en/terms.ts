import type {
  ClaimId,
  ClaimResult,
  Grade,
  MeasureId,
  NetworkSuggestion,
  Remedy,
  StandingKind,
  Unit,
} from '../../../analysis/codes.js';
import type { CompanyReport } from '../../../analysis/model/report-model.js';
import type { DeclarationSource } from '../../../model/discovery.js';
import { type Args, daysOver, given, word } from '../arguments.js';
import { keyPrice } from './key-price.js';
import { f } from './words.js';

export const grade: Record<Grade, string> = {
  'run-well': 'run well',
  alive: 'alive',
  'run-badly': 'run badly',
  'left-behind': 'left behind',
  'not-checked': 'not checked',
};

export const standing: Record<StandingKind, string> = {
  active: 'active',
  slowing: 'slowing',
  dormant: 'dormant',
  abandoned: 'abandoned',
  'never-started': 'never started',
  missing: 'missing',
  suspended: 'suspended',
  'closed-by-owner': 'closed by its owner',
  moved: 'moved',
  'not-checked': 'not checked',
};

export const standingMeans: Record<StandingKind, string> = {
  active: 'a public post in the last 30 days, or a pause of up to 90 that its own rhythm explains',
  slowing: 'silent for longer than its own rhythm explains; where no rhythm is known, for 31 to 90 days',
  dormant: 'no public post for more than 90 days, against its own rhythm where one is known',
  abandoned: 'no public post for more than 180 days against its own habit, or for more than a year',
  'never-started': 'no post ever in over 90 days, or two at most in over a year',
  missing: 'linked, and the network says there is no such account',
  suspended: 'the network says it has suspended the account',
  'closed-by-owner': 'the network says its owner has closed the account',
  moved: 'the account says it has gone elsewhere',
  'not-checked': 'we could not tell',
};

export const site: Record<CompanyReport['site']['state'], string> = {
  alive: 'site answers',
  unreachable: 'site unreachable',
  parked: 'domain parked',
  moved: 'site moved to another domain',
  'not-checked': 'site not read',
  none: 'no site given',
};

export const claim: Record<ClaimId, string> = {
  'all-there': 'They are all there',
  'copying-is-a-reason': 'So it is up to us to follow',
  'abandoned-outnumber-closed': 'More accounts are abandoned than firms are closed',
  'free-and-easy': 'It costs nothing and it is easy',
  'thousand-in-weeks': 'We shall have a thousand followers in a few weeks',
  'years-to-build': 'An image takes years to build and hours to ruin',
};

export const claimResult: Record<ClaimResult, string> = {
  supported: 'holds on this list',
  refuted: 'does not hold on this list',
  undecided: 'could not tell',
  'beyond-data': 'beyond public data',
};

export const suggestion: Record<NetworkSuggestion, string> = {
  'look-closer': 'Most of the accounts seen here are run well. This network deserves a closer look.',
  'left-behind': 'Most of the accounts seen here were left behind.',
  'run-badly': 'Most of the accounts seen here are alive, but few are run well.',
  mixed: 'No clear picture: some are run well, some are not.',
  'mostly-unseen': 'More than half could not be checked. Judge nothing by this line.',
  'too-few': 'Too few accounts were seen here to say anything.',
};

export const remedy: Record<Remedy, (args: Args) => string> = {
  'give-token': (a) =>
    `Give followsuit an access token for this network${given(a, 'name', ' (', ')')} and run the audit again.${keyPrice(word(a, 'name'))}`,
  'use-browser': () => 'Let followsuit use a browser (see “followsuit networks”) and run the audit again.',
  assist: () =>
    'Look at the page yourself with “followsuit desk”, in your own browser: it keeps what you see, and nothing else.',
  note: () => 'Look at the page yourself and enter what you saw with “followsuit note”.',
  'list-accounts': () =>
    'Open the site yourself, write the accounts it links to into the list, and run the audit again.',
  'name-new-address': () => 'It has gone elsewhere: put the new address on your list.',
  'add-website': () => 'Write its website or its accounts into the list.',
  'ask-live': () =>
    'The recording holds no answer to this. Run the audit without --replay, or record it anew.',
  'try-later': () => 'Run the audit again on another day: only what is missing will be asked.',
  'run-again': () => 'Run the audit again: it goes on where it stopped.',
  'trust-authority': () =>
    'Add the authority to those the browser trusts (on Linux: certutil -d sql:$HOME/.pki/nssdb -A -t C,, -n own -i <file>), and run the audit again.',
  'check-address': () => 'Check the address on your list.',
  'report-bug': () => 'The network has probably changed its pages: please report it to the project.',
};

export const measure: Record<MeasureId, string> = {
  silence: 'Time since the last public activity',
  'silence-original': 'Time since the last post of its own',
  'posts-per-week': 'Posts per week',
  'posts-per-week-recent': 'Posts per week, last 90 days',
  'active-weeks': 'Weeks with a post, last 26',
  'gap-median': 'Usual gap between posts',
  'gap-longest': 'Longest gap between posts',
  lv: 'Local variation of gaps (0 = clockwork, 1 = random)',
  cv: 'Variation of gaps (CV)',
  cv2: 'Local variation of gaps (CV2)',
  burstiness: 'Burstiness',
  'burstiness-finite': 'Burstiness, corrected for short series',
  memory: 'Memory of gaps',
  gini: 'Inequality of gaps (Gini)',
  entropy: 'Evenness of gaps (entropy)',
  trend: 'Pace now against before',
  'silence-probability': 'Chance of so long a silence, by its own habit',
  'own-gap-quantile': 'Share of its own gaps at least this long',
  'alive-probability': 'Chance that it still lives, by the habits of all',
  'repost-share': 'Share of reposts',
  'reply-share': 'Share of replies',
  'interactions-per-post': 'Interactions per post (median)',
  engagement: 'Interactions per post and follower',
  'followers-per-month': 'Followers gained per month since creation',
  'months-to-thousand': 'Months to 1,000 followers at that pace',
  'follower-growth': 'Followers gained per month since the last audit',
};

/** A figure of a view that may hide more. */
export const figureAtLeast = (figure: string) => `at least ${figure}`;

export const figureAtMost = (figure: string) => `at most ${figure}`;

export const unit: Record<Unit, (value: number) => string> = {
  days: (value) => `${f.number(daysOver(value), 1)} ${daysOver(value) === 1 ? 'day' : 'days'}`,
  'posts-per-week': (value) => `${f.number(value, value < 10 ? 1 : 0)} a week`,
  share: (value) => f.percent(value),
  ratio: (value) => `× ${f.number(value, 2)}`,
  index: (value) => f.number(value, 2),
  probability: (value) => (value < 0.001 ? 'under 0.1%' : f.percent(value, 1)),
  interactions: (value) => f.number(value, 0),
  percent: (value) => `${f.number(value, 2)}%`,
  'followers-per-month': (value) => `${f.number(value, 0)} a month`,
  months: (value) => `${f.number(value, 0)} ${value === 1 ? 'month' : 'months'}`,
};

/** Where an account was declared. */
export const declaration: Record<DeclarationSource, string> = {
  list: 'your list',
  'same-as': 'the site’s structured data (JSON-LD)',
  microdata: 'the site’s structured data (microdata)',
  'rel-me': 'a rel="me" link',
  'page-frame': 'the header, footer or menu of the site',
  'social-list': 'a list of social links',
  aside: 'a side column',
  contact: 'the contact page',
  content: 'the text of a page',
  'twitter-site': 'the twitter:site tag',
  'twitter-creator': 'the twitter:creator tag',
  'article-publisher': 'the article:publisher tag',
  'article-author': 'the article:author tag',
  'fb-pages': 'the fb:pages tag',
  'fediverse-creator': 'the fediverse:creator tag',
  embed: 'a widget that shows the account',
  'share-hint': 'the credit in a share button',
  'json-state': 'the data behind a page',
  feed: 'the site’s own feed',
  'link-in-bio': 'a link-in-bio page',
  redirect: 'the website itself leads there',
  atproto: 'the domain is the Bluesky handle',
  webfinger: 'WebFinger of the domain',
  activitypub: 'the page’s ActivityPub link',
  wikidata: 'Wikidata',
};

export const network: Partial<Record<string, string>> = {};

export function conditionFallback(code: string): string {
  return `Way of working: ${word({ code }, 'code')}.`;
}
