import type { Reading } from '../../model/reading.js';
import { hidden } from '../refused.js';
import { dig, text } from '../text/data/index.js';

/** Reasons for which Reddit shows a community to some people only. */
const reasons = ['private', 'quarantined', 'gated', 'gold_only', 'gold_restricted'];

/** `{"reason": "private", "message": "Forbidden", "error": 403}`: the community is there, and its posts are not for us. */
export function readClosed(json: unknown): Reading | undefined {
  const reason = text(dig(json, 'reason'));
  return reason !== undefined && reasons.includes(reason) ? hidden(reason.replace('_', '-')) : undefined;
}
