import type { Texts } from './en.js';
import * as cards from './fr/card.js';
import { findings } from './fr/findings.js';
import * as more from './fr/more.js';
import * as pages from './fr/page.js';
import { reasons, unknownReason } from './fr/reasons.js';
import * as standingReasons from './fr/standing-reasons.js';
import * as terms from './fr/terms.js';
import { spaced } from './french-spacing.js';

/** Every sentence of the report in French, with the no-break spaces French asks for. */
export const fr: Texts = spaced({
  ...cards,
  ...pages,
  ...more,
  ...terms,
  ...standingReasons,
  findings,
  reasons,
  unknownReason,
});
