import type { Texts } from './en.js';
import { board } from './fr/board.js';
import { byCompany } from './fr/by-company.js';
import { cadence } from './fr/cadence.js';
import * as cardWords from './fr/card.js';
import { cards } from './fr/cards.js';
import { changes } from './fr/changes.js';
import { conditions } from './fr/conditions.js';
import { cost } from './fr/cost.js';
import { desk } from './fr/desk.js';
import { findingNames } from './fr/finding-names.js';
import { findings } from './fr/findings.js';
import { markdown } from './fr/markdown.js';
import { matrix } from './fr/matrix.js';
import { method } from './fr/method.js';
import { networks } from './fr/networks.js';
import { notFollowed } from './fr/not-followed.js';
import { own } from './fr/own.js';
import { page } from './fr/page.js';
import { past } from './fr/past.js';
import { reasons, unknownReason } from './fr/reasons.js';
import { settingNames } from './fr/setting-names.js';
import { sites } from './fr/sites.js';
import * as standingReasons from './fr/standing-reasons.js';
import { strip } from './fr/strip.js';
import { terminal } from './fr/terminal.js';
import * as terms from './fr/terms.js';
import { threshold } from './fr/threshold.js';
import { unseen } from './fr/unseen.js';
import { verdict } from './fr/verdict.js';
import { spaced } from './french-spacing.js';

/** Every sentence of the report in French, with the no-break spaces French asks for. */
export const fr: Texts = spaced({
  ...cardWords,
  page,
  board,
  verdict,
  byCompany,
  networks,
  matrix,
  strip,
  threshold,
  sites,
  cadence,
  cost,
  own,
  cards,
  unseen,
  notFollowed,
  past,
  changes,
  method,
  conditions,
  desk,
  findingNames,
  settingNames,
  terminal,
  markdown,
  ...terms,
  ...standingReasons,
  findings,
  reasons,
  unknownReason,
});
