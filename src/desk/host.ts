import type { ReportModel } from '../analysis/model/report-model.js';
import type { Settings } from '../analysis/settings.js';
import type { AuditEvent } from '../audit/audit-work.js';
import type { ImportProblem } from '../imports/records/record.js';
import type { Merged } from '../intake/merge-competitors.js';
import type { IntakeProblem } from '../intake/problem.js';
import type { Competitor } from '../model/competitor.js';
import type { Lang } from '../report/format.js';
import type { Store } from '../store/database.js';

/** An audit as the page asks for it. */
export interface DeskAudit {
  list: string;
  competitors: readonly Competitor[];
  contact: string | undefined;
  lang: Lang;
  signal: AbortSignal;
  onEvent(event: AuditEvent): void;
}

/** `sentence`: why it could not be run, in the language asked for. */
export type DeskAuditEnd = { kind: 'finished' | 'interrupted' } | { kind: 'failed'; sentence: string };

/** What the desk needs of the program around it: the very functions that its commands call. */
export interface DeskHost {
  /** Path of the database; it may not be there yet. */
  database: string;
  settings: Settings;
  /** The audit asked for; undefined: the newest. */
  auditId: number | undefined;
  lang: Lang;
  contact: string | undefined;
  /** Who is looking. */
  by: string;
  /** The folder whose new files are read; undefined: none. */
  watch: string | undefined;
  openStore(): Promise<Store>;
  modelOf(store: Store, auditId: number): Promise<ReportModel>;
  /** The report as a page, with its pictures. */
  reportPage(store: Store, auditId: number, lang: Lang): Promise<string>;
  /** Writes the report as `followsuit report` does, and says where. */
  writeReport(store: Store, auditId: number, lang: Lang): Promise<string>;
  listSentences(problems: readonly IntakeProblem[], merged: readonly Merged[], lang: Lang): string[];
  importSentence(problem: ImportProblem, lang: Lang): string;
  /** What networks that are paid by use will cost; undefined where none is asked. */
  costSentence(competitors: readonly Competitor[], lang: Lang): string | undefined;
  runAudit(order: DeskAudit): Promise<DeskAuditEnd>;
  now(): number;
}
