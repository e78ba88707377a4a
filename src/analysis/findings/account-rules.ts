import { abandoned } from './abandoned.js';
import { broadcastOnly } from './broadcast-only.js';
import { closedByOwner } from './closed-by-owner.js';
import { declining } from './declining.js';
import { dormant } from './dormant.js';
import { irregular } from './irregular.js';
import { missing } from './missing.js';
import { moved } from './moved.js';
import { neverStarted } from './never-started.js';
import { noLinkBack } from './no-link-back.js';
import { noResponse } from './no-response.js';
import { otherOwner } from './other-owner.js';
import { profileBlank } from './profile-blank.js';
import { repostsOnly } from './reposts-only.js';
import type { AccountRule } from './rule.js';
import { sameText } from './same-text.js';
import { saysItMoved } from './says-it-moved.js';
import { secondAccount } from './second-account.js';
import { slowing } from './slowing.js';
import { sparse } from './sparse.js';
import { suspended } from './suspended.js';

/** Every finding about an account, in the order of a card: what became of it, how it is run, what else to know. */
export const accountRules: readonly AccountRule[] = [
  abandoned,
  dormant,
  slowing,
  neverStarted,
  missing,
  suspended,
  closedByOwner,
  moved,
  saysItMoved,
  sparse,
  irregular,
  declining,
  repostsOnly,
  noResponse,
  broadcastOnly,
  sameText,
  secondAccount,
  otherOwner,
  noLinkBack,
  profileBlank,
];
