import type { Answer } from '../../model/answer.js';
import { present, type Reading } from '../../model/reading.js';
import type { Way } from '../network.js';
import { failed, refused, unrecognised } from '../refused.js';
import { dig, known, parseJson, text } from '../text/data/index.js';
import { isPageOf, profileUrl } from './account-of.js';
import { readGone } from './gone.js';

export const oembed: Way = {
  id: 'oembed',
  facts: {
    asks: 'Pinterest’s oEmbed endpoint: does the profile exist?',
    existence: 'proves presence and absence',
    dates: 'no',
    followers: 'no',
    blind: ['Everything but that the account exists.'],
  },
  // only where no other view could tell whether the account is there
  fills: [],
  async read(account, ask) {
    const url = `https://www.pinterest.com/oembed.json?url=${encodeURIComponent(profileUrl(account.handle))}`;
    const answer = await ask({ url });
    return answer.kind === 'refusal' ? refused(answer) : readOembed(answer, account.handle);
  },
};

function readOembed(answer: Answer, handle: string): Reading {
  const gone = readGone(answer, handle);
  if (gone) return gone;
  const data = answer.status === 200 ? parseJson(answer.body) : undefined;
  if (text(dig(data, 'version')) === undefined && text(dig(data, 'type')) === undefined)
    return unrecognised(answer);
  const addresses = [text(dig(data, 'author_url')), text(dig(data, 'url')), hrefIn(text(dig(data, 'html')))];
  if (!addresses.some((address) => isPageOf(address, handle))) return failed('no-identity');
  const displayName = text(dig(data, 'author_name'));
  return { outcome: present, profile: { ...known({ displayName }), handle } };
}

function hrefIn(html: string | undefined): string | undefined {
  return /\bhref=\\?["']([^"'\\]{1,300})/.exec(html ?? '')?.[1];
}
