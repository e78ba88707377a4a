import { canParse } from '../can-parse.js';
import type { Ask } from '../model/answer.js';
import { needsLookup } from './account-of.js';
import type { AccountOf } from './network.js';

/** Follows a short link once: the owner of the address it leads to. A wall on the way still shows that address. */
export async function followed(url: URL, ask: Ask, accountOf: (url: URL) => AccountOf): Promise<AccountOf> {
  const result = await ask({ url: url.href });
  const answer = result.kind === 'answer' ? result : result.answer;
  if (answer === undefined || !canParse(answer.finalUrl)) return accountOf(url);
  const target = accountOf(new URL(answer.finalUrl));
  return target.kind === 'account' ? target : needsLookup('owner-not-shown');
}
