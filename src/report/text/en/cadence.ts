import { f, n } from './words.js';

export const cadence = {
  title: 'How often the living ones post',
  lead: 'Posts per week of the active accounts, beside a published figure where there is one. Published panels hold accounts that were still posting, mostly large ones: they flatter.',
  median: 'Median here',
  quartiles: 'Middle half',
  published: 'Published figure',
  accounts: 'Active accounts',
  chart: (network: string, median: string, low: string, high: string) =>
    `${network}: median ${median}, middle half from ${low} to ${high}`,
  perWeek: (value: number) => `${f.number(value, 1)} a week`,
  source: (source: string, year: string, population: string, statistic: 'median' | 'mean') =>
    `${source}, data of ${year}: ${statistic} of ${population}`,
  noBenchmark: 'no published figure',
  silent: (networks: string) => `No active account with a known pace: ${networks}.`,
  unit: 'posts a week',
  message: (less: number, of: number) =>
    of === 1
      ? `On the one network with a published figure, the active accounts here post ${less === 1 ? 'less' : 'no less'}.`
      : `The active accounts here post less than the published figure on ${less === 0 ? 'none' : less === of ? 'all' : f.count(less)} of the ${f.count(of)} networks that have one.`,
  population: (words: string) => words.replace(/\d{4,}/g, (digits) => f.count(Number(digits))),
  caption: 'Posts per week by network',
  benchmarkMark: 'published figure',
  key: 'middle half and median of the active accounts, posts per week',
  of: (count: number) =>
    count === 1 ? 'the only active account' : `median of ${n(count, 'active account')}`,
  thousandTitle: 'A thousand followers in a few weeks?',
  thousand: (k: number, known: number, weeks: number) =>
    known === 0
      ? 'For no account are both the date of creation and the number of followers public, so this could not be looked at.'
      : `Of ${n(known, 'account')} whose age and followers are public, ${k === 0 ? 'none' : f.count(k)} grew at a pace that makes a thousand in ${n(weeks, 'week')}.`,
  thousandPace: (followers: number, months: number) =>
    `The middle account gained ${f.number(followers, 0)} followers a month since it was created; at that pace a thousand takes ${months < 24 ? n(Math.round(months), 'month') : `${f.count(Math.round(months / 12))} years`}.`,
  over: (k: number, known: number) =>
    known === 1
      ? `The one account whose followers are public has ${k === 1 ? 'a thousand' : 'fewer than a thousand'}.`
      : `Of the ${n(known, 'account')} whose followers are public, ${k === 0 ? 'none has' : k === 1 ? 'one has' : `${f.count(k)} have`} a thousand at all.`,
};
