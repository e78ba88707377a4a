import { f, n } from './words.js';

export const strip = {
  title: 'Every post, and every silence',
  lead: 'One line per account, one dot per public post, today at the right edge. The shaded end of a line is the present silence. Hatched: not checked.',
  chart: (accounts: number) => `Posts of ${n(accounts, 'account')} over time`,
  description: 'Accounts are ordered by silence, the most recently active first.',
  message: (active: number, seen: number, unseen: number) => {
    if (seen === 0)
      return `${unseen === 1 ? 'The one account' : `None of the ${f.count(unseen)} accounts`} could${unseen === 1 ? ' not' : ''} be checked.`;
    const many = active === 0 ? 'None' : active === seen ? 'All' : f.count(active);
    const who =
      seen > 1
        ? `${many} of the ${f.count(seen)} accounts seen posted`
        : `The one account seen ${active === 1 ? 'posted' : 'did not post'}`;
    return `${who} within the last 90 days${unseen === 0 ? '' : `; ${f.count(unseen)} not checked`}.`;
  },
  colours: 'The colour of a dot, and the sign at the end of a line:',
  today: 'today',
  before: (days: number) => (days % 365 === 0 ? `−${n(days / 365, 'year')}` : `−${f.count(days)} d`),
  post: 'post of its own',
  echo: 'repost or reply',
  vague: 'date known only roughly',
  silence: 'silence until today',
  unseen: 'not checked',
  unseenShort: 'not checked',
  gone: 'no post to see: missing, suspended or empty',
  ago: (days: number) => (days < 1 ? 'today' : n(Math.floor(days), 'day')),
  atLeast: (days: number) => `at most ${n(Math.floor(days), 'day')}`,
  notShown: (k: number, isLong: boolean) =>
    `${n(k, 'more account')} ${isLong ? 'on the cards below and in the CSV' : 'in the table only'}: the picture shows an even sample from the most recent to the most silent.`,
  table: {
    caption: 'Accounts by silence',
    silence: 'Silence',
    posts: 'Posts seen',
    pace: 'Pace',
  },
};
