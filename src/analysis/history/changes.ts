import type { NetworkId } from '../../model/network-id.js';
import { type StandingKind, standingKinds } from '../codes.js';
import type { Change } from '../model/schema/history.js';

/** An account as one audit lists it. */
export interface ListedAccount {
  company: string;
  account: string;
  network: NetworkId;
  url: string;
  standing: StandingKind;
}

/**
 * Accounts whose standing changed, that appeared on the list or disappeared from it; in the order given. What a company whose site was
 * `unread` declared before has not disappeared: nobody looked.
 */
export function changesBetween(
  before: readonly ListedAccount[],
  after: readonly ListedAccount[],
  unread: ReadonlySet<string>,
): Change[] {
  const old = new Map(before.map((listed) => [listed.account, listed]));
  const current = new Set(after.map((listed) => listed.account));
  const disappeared = before
    .filter((listed) => !current.has(listed.account))
    .flatMap((listed) => (unread.has(listed.company) ? unseen(listed) : withdrawn(listed)));
  return [...after.flatMap((listed) => changeOf(old.get(listed.account), listed)), ...disappeared];
}

function withdrawn({ standing, ...naming }: ListedAccount): Change {
  return { ...naming, kind: 'disappeared', from: standing };
}

function unseen({ standing: from, ...naming }: ListedAccount): Change[] {
  return from === 'not-checked' ? [] : [{ ...naming, kind: 'lost-sight', from, to: 'not-checked' }];
}

function changeOf(before: ListedAccount | undefined, { standing: to, ...naming }: ListedAccount): Change[] {
  if (before === undefined) return [{ ...naming, kind: 'appeared', to }];
  const from = before.standing;
  return from === to ? [] : [{ ...naming, kind: kindOf(from, to), from, to }];
}

/** Better or worse, where both were seen; sight lost or regained says nothing about the account. */
function kindOf(from: StandingKind, to: StandingKind): Change['kind'] {
  if (from === 'not-checked') return 'seen-again';
  if (to === 'not-checked') return 'lost-sight';
  if (from === 'moved' || to === 'moved') return 'other';
  return rank(to) < rank(from) ? 'better' : 'worse';
}

/** Best first: the order of the standings, but an account nobody saw ranks before those seen left behind. */
export function rank(kind: StandingKind): number {
  return kind === 'not-checked' ? standingKinds.indexOf('slowing') + 0.5 : standingKinds.indexOf(kind);
}
