import { canParse } from '../../can-parse.js';
import type { Ask } from '../../model/answer.js';
import { ownAccount } from '../account-of.js';
import type { AccountOf } from '../network.js';
import { dig, parseJson, text } from '../text/data/index.js';
import { accountOf } from './account-of.js';

/** Asks oEmbed whose video or playlist this is. Videos that may not be embedded are not told. */
export async function lookUp(url: URL, ask: Ask): Promise<AccountOf> {
  const known = accountOf(url);
  if (known.kind !== 'lookup') return known;
  const query = new URLSearchParams({ url: embeddable(url), format: 'json' });
  const answer = await ask({ url: `https://www.youtube.com/oembed?${query}` });
  if (answer.kind === 'refusal' || answer.status !== 200) return known;
  const author = text(dig(parseJson(answer.body), 'author_url'));
  const found = author !== undefined && canParse(author) ? accountOf(new URL(author)) : known;
  return found.kind === 'account' ? ownAccount(found.handle, 'post') : known;
}

/** oEmbed knows watch addresses best: `youtu.be/<id>`, `/shorts/<id>`, `/embed/<id>` and `/live/<id>` are the same video. */
function embeddable(url: URL): string {
  const id =
    url.searchParams.get('v') ??
    /^\/(?:(?:shorts|live|embed|v|e)\/)?([\w-]{11})(?:\/|$)/.exec(url.pathname)?.[1];
  return id === undefined ? url.href : `https://www.youtube.com/watch?v=${encodeURIComponent(id)}`;
}
