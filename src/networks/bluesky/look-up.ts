import type { Ask } from '../../model/answer.js';
import { ownAccount } from '../account-of.js';
import { followed } from '../look-up.js';
import type { AccountOf } from '../network.js';
import { segments } from '../text/markup/index.js';
import { accountOf } from './account-of.js';

/** Where a `go.bsky.app` link leads: to a starter pack, whose address names who made it. */
export function lookUp(url: URL, ask: Ask): Promise<AccountOf> {
  return followed(url, ask, makerOf);
}

function makerOf(url: URL): AccountOf {
  const [first, actor] = segments(url);
  if (actor === undefined || (first !== 'start' && first !== 'starter-pack')) return accountOf(url);
  const maker = accountOf(new URL(`/profile/${encodeURIComponent(actor)}`, url));
  return maker.kind === 'account' ? ownAccount(maker.handle, 'post') : maker;
}
