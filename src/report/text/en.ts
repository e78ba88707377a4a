import { board } from './en/board.js';
import { byCompany } from './en/by-company.js';
import { cadence } from './en/cadence.js';
import * as cardWords from './en/card.js';
import { cards } from './en/cards.js';
import { changes } from './en/changes.js';
import { conditions } from './en/conditions.js';
import { cost } from './en/cost.js';
import { desk } from './en/desk.js';
import { findingNames } from './en/finding-names.js';
import { findings } from './en/findings.js';
import { markdown } from './en/markdown.js';
import { matrix } from './en/matrix.js';
import { method } from './en/method.js';
import { networks } from './en/networks.js';
import { notFollowed } from './en/not-followed.js';
import { own } from './en/own.js';
import { page } from './en/page.js';
import { past } from './en/past.js';
import { reasons, unknownReason } from './en/reasons.js';
import { settingNames } from './en/setting-names.js';
import { sites } from './en/sites.js';
import * as standingReasons from './en/standing-reasons.js';
import { strip } from './en/strip.js';
import { terminal } from './en/terminal.js';
import * as terms from './en/terms.js';
import { threshold } from './en/threshold.js';
import { unseen } from './en/unseen.js';
import { verdict } from './en/verdict.js';

/** Every sentence of the report in English. The other languages have its type: a missing key does not compile. */
export const en = {
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
};

export type Texts = typeof en;
