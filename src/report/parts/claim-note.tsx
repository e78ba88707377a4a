import type { ClaimId, ClaimResult } from '../../analysis/codes.js';
import type { View } from '../view.js';

/** A claim of the sentence under test, and what this list says to it. */
export function ClaimNote({ view, claim, result }: { view: View; claim: ClaimId; result: ClaimResult }) {
  return (
    <p class="claim">
      <q>{view.t.claim[claim]}</q> <span class="claim-result">{view.t.claimResult[result]}</span>
    </p>
  );
}
