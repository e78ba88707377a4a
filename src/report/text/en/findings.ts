import { type Args, figure, given, networksIn, word } from '../arguments.js';
import type { FindingTexts } from '../finding-texts.js';
import { network } from './terms.js';
import { f, n } from './words.js';

const days = (a: Args) => n(Math.floor(figure(a, 'days') ?? 0), 'day');
const host = (a: Args, name: string) => word(a, name, 90).replace(/^https?:\/\/(?:www\.)?/i, '');

export const findings: FindingTexts = {
  slowing: {
    says: (a) => `Slowing: no public post for ${days(a)}.`,
    advice: 'Post again at a pace you can keep, or say openly that the account is resting.',
  },
  dormant: {
    says: (a) => `Dormant: no public post for ${days(a)}.`,
    advice: 'Decide: revive it with a plan for a year, or close it and take the link off the site.',
  },
  abandoned: {
    says: (a) => `Abandoned: no public post for ${days(a)}.`,
    advice: 'Close it, or leave one last post that says where to find you, and take the link off the site.',
  },
  'never-started': {
    says: (a) => `Never started: ${n(figure(a, 'posts') ?? 0, 'public post')} in all.`,
    advice: 'Keep the name if it matters, but do not link to an empty account.',
  },
  missing: {
    says: () => 'The site links to it, and the network says there is no such account.',
    advice: 'Take the link off the site, or mend its spelling.',
  },
  suspended: {
    says: () => 'The network has suspended the account.',
    advice: 'Take the link off the site until the matter is settled.',
  },
  'closed-by-owner': {
    says: () => 'Its owner has closed the account.',
    advice: 'Take the link off the site: it leads nowhere.',
  },
  moved: {
    says: (a) => `The account has moved${given(a, 'to', ' to ')}.`,
    advice: 'Link to the new account.',
  },
  'says-it-moved': {
    says: (a) => `It says that it has moved${given(a, 'to', ' to ')}, and goes on posting.`,
    advice: 'Ask which of the two counts, and link to that one.',
  },
  irregular: {
    says: (a) => `Irregular: bursts of posts, then silences${longest(a)}.`,
    advice:
      'A modest pace that is kept serves better than bursts. Irregular accounts are more often abandoned later.',
  },
  sparse: {
    says: (a) => `Sparse: ${f.number(figure(a, 'perMonth') ?? 0, 1)} posts a month.`,
    advice: 'Below one post in two months, visitors cannot tell resting from abandoned.',
  },
  declining: {
    says: (a) =>
      `Declining: ${f.number(figure(a, 'before') ?? 0, 1)} posts a week before${sinceOf(a)}, ${f.number(figure(a, 'after') ?? 0, 1)} since.`,
    advice: 'Find out what made the pace fall before it becomes a silence.',
  },
  'reposts-only': {
    says: (a) =>
      `${f.percent(figure(a, 'share') ?? 1)} of its last ${n(figure(a, 'posts') ?? 0, 'post')} are other people’s.`,
    advice: 'An account with nothing of its own says little about the company.',
  },
  'broadcast-only': {
    says: (a) =>
      `It only broadcasts: ${n(figure(a, 'posts') ?? 0, 'post')}, and no reply to anybody is seen.`,
    advice: 'Answer those who write. If nobody has the time to, that is worth knowing before starting.',
  },
  'no-response': {
    says: (a) => `Nobody reacts: no like or comment on its last ${n(figure(a, 'posts') ?? 0, 'post')}.`,
    advice: 'Ask whether your customers are on this network at all.',
  },
  'same-text': {
    says: (a) => `The same text on several networks${given(a, 'copies', ': ', ' posts')}${alsoOn(a)}.`,
    advice: 'Adapting a post to each network is part of the work, and of the cost.',
  },
  'no-link-back': {
    says: (a) => `The profile does not link back to ${host(a, 'site') || 'the company’s site'}.`,
    advice: 'Put the site’s address in the profile: it proves whose account it is.',
  },
  'profile-blank': {
    says: () => 'The profile is blank: no description and no link.',
    advice: 'Say in one line who you are, and link to the site.',
  },
  'other-owner': {
    says: (a) =>
      `The profile names another site${given(a, 'website', ': ')}. It may be somebody else’s account.`,
    advice: 'Check whose account it is, and mend the link or the profile.',
  },
  'second-account': {
    says: () => 'A second account on the same network was left behind while another is in use.',
    advice: 'Close the old one, or point it to the one in use.',
  },
  'hijackable-link': {
    says: (a) => `The site still links to a handle nobody seems to hold: ${host(a, 'url')}.`,
    advice: 'Take the link off the site: whoever takes the handle would speak in the company’s name.',
  },
  'placeholder-link': {
    says: (a) => `The site has a link that leads to nobody’s account: ${host(a, 'url')}.`,
    advice: 'It is probably left over from the site’s template: take it out.',
  },
  'site-unreachable': {
    says: () => 'The site could not be reached. That is a sign, not a proof, that something ended.',
    advice: 'Try it again on another day before concluding anything.',
  },
  'site-parked': {
    says: () => 'The domain shows a parking page instead of a site.',
    advice: 'Look the company up in the register before concluding anything.',
  },
  'site-moved': {
    says: () => 'The site leads to another domain.',
    advice: 'Put the new address on your list.',
  },
  'no-accounts': {
    says: () => 'The site was read and links to no account.',
    advice: 'Not being there is a choice too, and here somebody made it.',
  },
};

/** The other networks a text stands on. */
function alsoOn(a: Args): string {
  const others = networksIn(a, network);
  return others.length === 0 ? '' : `, also on ${f.list(others)}`;
}

function longest(a: Args): string {
  const value = figure(a, 'longest');
  return value === undefined ? '' : ` of up to ${n(Math.floor(value), 'day')}`;
}

function sinceOf(a: Args): string {
  const since = figure(a, 'since');
  return since === undefined ? '' : ` ${f.month(since)}`;
}
