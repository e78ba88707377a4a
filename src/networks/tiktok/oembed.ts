import type { Answer, AskRequest } from '../../model/answer.js';
import { type AccountRef, present, type Reading } from '../../model/reading.js';
import type { Way } from '../network.js';
import { failed, refused, unrecognised } from '../refused.js';
import { dig, known, number, parseJson, text } from '../text/data/index.js';

/** TikTok's documented embed service: the cheapest proof that an account exists. */
export const oembed: Way = {
  id: 'oembed',
  facts: {
    asks: 'the documented embed service (/oembed) whether the account resolves',
    existence: 'proves presence',
    dates: 'no',
    followers: 'no',
    blind: ['A refusal means missing, banned or embedding switched off: which, it does not say.'],
  },
  fills: [],
  async read(account, ask) {
    const answer = await ask(oembedRequest(account.handle));
    return answer.kind === 'refusal' ? refused(answer) : readOembed(answer, account);
  },
};

export function oembedRequest(handle: string): AskRequest {
  const url = encodeURIComponent(`https://www.tiktok.com/@${handle}`);
  return { url: `https://www.tiktok.com/oembed?url=${url}`, headers: { accept: 'application/json' } };
}

function readOembed(answer: Answer, account: AccountRef): Reading {
  if (isRefusal(answer)) return failed('missing-or-not-embeddable');
  if (answer.status !== 200) return unrecognised(answer);
  const data = parseJson(answer.body);
  const handle =
    text(dig(data, 'author_unique_id')) ?? /\/@([^/?#]+)/.exec(text(dig(data, 'author_url')) ?? '')?.[1];
  if (handle?.toLowerCase() !== account.handle) return failed('unparsed', { status: 200 });
  return { outcome: present, profile: known({ handle, displayName: text(dig(data, 'author_name')) }) };
}

/** The service's own word for "cannot be embedded": status and body say 400. */
export function isRefusal(answer: Answer): boolean {
  const body = parseJson(answer.body);
  return (
    answer.status === 400 && (number(dig(body, 'code')) === 400 || number(dig(body, 'status_code')) === 400)
  );
}
