import type { Evidence } from '../../model/answer.js';
import type { NetworkId } from '../../model/network-id.js';
import type { AccountRef } from '../../model/reading.js';
import type { Reason } from '../../model/reason.js';
import type { Instant } from '../../model/time.js';

/** An account that an archived copy of the company's site declares and the site of today does not. */
export interface PastDeclaration {
  account: AccountRef;
  /** The oldest and the newest copy that declare it. */
  since: Instant;
  until: Instant;
  /** It went between `until` and this: the first later copy without it, else today. */
  goneBefore: Instant;
  /** An account of today on the same network that never stood beside it: perhaps the same, renamed. */
  successor?: AccountRef;
  evidence: readonly Evidence[];
}

export interface CaptureRead {
  at: Instant;
  original: string;
  /**
   * testifies: names an account of this company, and so can say that another was gone. no-accounts: names none, which says
   * nothing (scripts, walls). earlier-owner: nothing on it shows that it was this company's.
   */
  outcome: 'testifies' | 'no-accounts' | 'parked' | 'earlier-owner' | 'unreadable';
  accounts: number;
  reason?: Reason;
  evidence: Evidence;
}

/** What archived copies say of the accounts a company once announced. */
export interface PastDiscovery {
  website: string;
  /** not-checked: the archive could not be asked, keeps this site out, or today's site was not read. */
  state: 'read' | 'nothing-archived' | 'not-checked';
  reason?: Reason;
  captures: readonly CaptureRead[];
  past: readonly PastDeclaration[];
  /** Declared by copies that may be an earlier owner's: shown, never counted. */
  uncertain: readonly PastDeclaration[];
  /** Networks closed as a whole, with the newest copy that still linked there. */
  closed: readonly { name: string; closed: string; until: Instant }[];
  /** By when the company is seen to have been on each network. */
  since: readonly { network: NetworkId; by: Instant }[];
}
