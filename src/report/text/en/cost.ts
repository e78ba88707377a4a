import { n } from './words.js';

export const cost = {
  title: 'What keeping up would cost',
  lead: 'To post as often as the well-run accounts on this list, you would need about this much, every month. It is a range, because every input is one: put in your own.',
  hours: 'Hours a month',
  money: 'Doing it yourselves, a month',
  outsourced: 'Posts bought, a month',
  posts: 'Posts made a month',
  level: { low: 'low', mid: 'middle', high: 'high' },
  caption: 'Cost of keeping up: low, middle and high',
  inputsTitle: 'The inputs',
  inputsCaption: 'What the range is made of',
  input: 'Input',
  source: 'Where from',
  sourceAssumption: 'our assumption: nobody has measured it',
  sourceConfig: 'your configuration',
  sourcePublished: 'published figure',
  sourceAudit: (count: number) => `this audit, ${n(count, 'active account')}`,
  sources: {
    'beager-2023': 'day rates of French community managers, 2023 (Beager)',
    'packages-2026': 'monthly packages of a French freelancer, 2026',
  } as Record<string, string>,
  postsPerWeek: (network: string) => `Posts per week on ${network}`,
  reuse: 'Share of posts adapted from another network rather than made anew',
  inputs: {
    'hours-per-post': 'Hours to make one post, from idea to publishing',
    'moderation-minutes-per-day': 'Minutes a day to read and answer',
    'planning-hours-per-month': 'Hours a month to plan and take stock',
    'hourly-cost': 'Cost of one hour',
    'price-per-outsourced-post': 'Price of one post made by somebody else',
    'tools-per-month': 'Tools, a month',
  },
  editHint: 'Change any figure: the result above follows.',
  reset: 'Back to the audit’s figures',
  yourTime: 'Your own time is a cost too.',
  floor: (amount: string) =>
    `For scale: experts asked by the French public bank Bpifrance (2018) put a serious first step at ${amount} a year or more.`,
  notGiven: (why: string) => `No estimate: ${why}.`,
  imageTitle: 'Years to build, hours to ruin?',
  image:
    'Perhaps. Public data cannot say, and we shall not pretend that it can. It is the one risk in this report that has no figure, and it may be the largest.',
};
