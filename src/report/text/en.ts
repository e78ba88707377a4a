import * as cards from './en/card.js';
import { findings } from './en/findings.js';
import * as more from './en/more.js';
import * as pages from './en/page.js';
import { reasons, unknownReason } from './en/reasons.js';
import * as standingReasons from './en/standing-reasons.js';
import * as terms from './en/terms.js';

/** Every sentence of the report in English. The other languages have its type: a missing key does not compile. */
export const en = {
  ...cards,
  ...pages,
  ...more,
  ...terms,
  ...standingReasons,
  findings,
  reasons,
  unknownReason,
};

export type Texts = typeof en;
