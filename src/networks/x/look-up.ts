import type { Ask } from '../../model/answer.js';
import { needsLookup, ownAccount } from '../account-of.js';
import { followed } from '../look-up.js';
import type { AccountOf } from '../network.js';
import { dig, parseJson, text } from '../text/data/index.js';
import { segments } from '../text/markup/index.js';
import { accountOf } from './account-of.js';

/** Whose post `x.com/i/web/status/<id>` is, by the data of the embedded post; where a `t.co` link leads. */
export async function lookUp(url: URL, ask: Ask): Promise<AccountOf> {
  if (/(?:^|\.)t\.co\.?$/i.test(url.hostname)) return followed(url, ask, accountOf);
  const id = segments(url).find((part) => /^\d{5,20}$/.test(part));
  const of = accountOf(url);
  if (of.kind !== 'lookup' || of.reason.code !== 'post-without-owner' || id === undefined) return of;
  const answer = await ask({
    url: `https://cdn.syndication.twimg.com/tweet-result?id=${id}&lang=en&token=${tokenOf(id)}`,
  });
  const name =
    answer.kind === 'answer' ? text(dig(parseJson(answer.body), 'user', 'screen_name')) : undefined;
  const owner =
    name === undefined ? undefined : accountOf(new URL(`https://x.com/${encodeURIComponent(name)}`));
  return owner?.kind === 'account' ? ownAccount(owner.handle, 'post') : needsLookup('owner-not-shown');
}

/** The embed's checksum of an id: it is computed from the id alone and is no secret. */
function tokenOf(id: string): string {
  return ((Number(id) / 1e15) * Math.PI).toString(36).replace(/0+|\./g, '');
}
