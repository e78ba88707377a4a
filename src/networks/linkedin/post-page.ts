import { canParse } from '../../can-parse.js';
import type { Ask } from '../../model/answer.js';
import { needsLookup, ownAccount } from '../account-of.js';
import { followed } from '../look-up.js';
import type { AccountOf } from '../network.js';
import { dig, list, text } from '../text/data/index.js';
import { jsonLdObjects, loadHtml } from '../text/markup/index.js';
import { accountOf } from './account-of.js';

/** A post's url begins with a name that may be a person's: only the post's page tells whose it is. */
export async function lookUp(url: URL, ask: Ask): Promise<AccountOf> {
  if (/(?:^|\.)lnkd\.in$/i.test(url.hostname)) return followed(url, ask, accountOf);
  const answer = await ask({ url: url.href });
  if (answer.kind === 'refusal' || answer.status !== 200) return needsLookup('owner-not-shown');
  const author = authorIn(answer.body);
  const owner = author === undefined ? undefined : accountOf(author);
  if (owner?.kind === 'rejected') return owner;
  return owner?.kind === 'account' ? ownAccount(owner.handle, 'post') : needsLookup('owner-not-shown');
}

function authorIn(body: string): URL | undefined {
  for (const object of jsonLdObjects(loadHtml(body))) {
    const author = object['author'];
    const url = [author, ...list(author)].map((a) => text(dig(a, 'url'))).find((u) => u !== undefined);
    if (url !== undefined && canParse(url)) return new URL(url);
  }
  return undefined;
}
