import { canParse } from '../../can-parse.js';
import type { Answer, AskRequest } from '../../model/answer.js';
import { type AccountRef, present, type Reading } from '../../model/reading.js';
import type { Way } from '../network.js';
import { absent, failed, refused, unrecognised } from '../refused.js';
import { dig, known, parseJson, text } from '../text/data/index.js';
import { accountOf } from './account-of.js';

/** X's documented embed service: answers 404 for a name nobody can see. */
export const oembed: Way = {
  id: 'oembed',
  facts: {
    asks: 'the documented embed service (publish.twitter.com/oembed) whether the account resolves',
    existence: 'proves presence and absence',
    dates: 'no',
    followers: 'no',
    blind: ['Missing and suspended accounts answer alike.', 'No counters, no posts.'],
  },
  async read(account, ask) {
    const answer = await ask(oembedRequest(account.handle));
    return answer.kind === 'refusal' ? refused(answer) : readOembed(answer, account);
  },
};

function oembedRequest(handle: string): AskRequest {
  const url = encodeURIComponent(`https://twitter.com/${handle}`);
  return { url: `https://publish.twitter.com/oembed?url=${url}`, headers: { accept: 'application/json' } };
}

function readOembed(answer: Answer, account: AccountRef): Reading {
  if (answer.status === 404) {
    return isOembedUrl(answer.finalUrl)
      ? absent('missing-or-suspended')
      : failed('unparsed', { status: 404 });
  }
  if (answer.status !== 200) return unrecognised(answer);
  const data = parseJson(answer.body);
  const shown = text(dig(data, 'url'));
  if (shown === undefined || !canParse(shown)) return failed('unparsed', { status: 200 });
  const owner = accountOf(new URL(shown));
  if (owner.kind !== 'account' || owner.handle !== account.handle) return failed('identity-mismatch');
  // the service repeats the name as it was asked, so its spelling is no evidence
  return { outcome: present, profile: known({ displayName: text(dig(data, 'author_name')) }) };
}

function isOembedUrl(finalUrl: string): boolean {
  return canParse(finalUrl) && /^publish\.(?:twitter|x)\.com\/oembed$/.test(hostAndPath(new URL(finalUrl)));
}

function hostAndPath(url: URL): string {
  return url.hostname + url.pathname;
}
