import type { ReportModel } from '../analysis/model/report-model.js';
import { openReader } from '../audit/reading/reader.js';
import { observationByHand } from '../audit/seen-by-hand.js';
import type { Instant } from '../model/time.js';
import type { Lang } from '../report/format.js';
import { auditsIn } from '../store/audits.js';
import { hasStore, type Store } from '../store/database.js';
import { knownFiles, putLook, undoLook } from '../store/looks.js';
import type { AuditRow } from '../store/schema.js';
import type { DeskHost } from './host.js';
import { type Queue, queueOf } from './queue.js';
import type { Draft, Run } from './run.js';
import { type SaidProblem, type SkipReason, seenFrom } from './said.js';
import { type FileEnd, takeBytes, takeFile } from './take-file.js';

/** What was made of a file, until it is read or sent away. */
export interface Notice {
  id: number;
  at: Instant;
  name: string;
  end: FileEnd;
}

/** Where a file lies that waits for its date. */
type Source = { path: string } | { bytes: Uint8Array };

const MAX_NOTICES = 60;
/** The verdict is made again when answers have paused for so long, ms. */
const VERDICT_PAUSE_MS = 250;

/** The state of the desk: which audit lies on it, what was heard, what runs. All that must not be lost is in the database. */
export class Desk {
  lang: Lang;
  sampleFirst = false;
  draft: Draft | undefined;
  contact: string | undefined;
  /** A new list is wanted, though an audit is there. */
  isStarting = false;
  run: Run | undefined;
  /** Where the report was written last. */
  reportAt: string | undefined;
  notices: Notice[] = [];
  model: ReportModel | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #opened = new Map<number, Instant>();
  readonly #sources = new Map<number, Source>();
  readonly #files = new Set<string>();
  readonly #reader = openReader();
  #store: Store | undefined;
  #audit: AuditRow | undefined;
  #queue: Promise<Queue> | undefined;
  #verdictTimer: NodeJS.Timeout | undefined;
  #lastNotice = 0;
  #taking: Promise<unknown> = Promise.resolve();

  constructor(readonly host: DeskHost) {
    this.lang = host.lang;
    this.contact = host.contact;
  }

  /** The page of the beginning again, for another list. */
  startAnew(): void {
    this.isStarting = true;
    this.draft = undefined;
    this.run = undefined;
    this.tell();
  }

  /** Takes the newest audit onto the desk; there may be none. */
  async load(): Promise<void> {
    if (this.#store === undefined && !(await hasStore(this.host.database))) return;
    this.#store ??= await this.host.openStore();
    const audits = await auditsIn(this.#store);
    const wanted = this.host.auditId;
    const audit = wanted === undefined ? audits[0] : audits.find(({ id }) => id === wanted);
    this.#audit = audit;
    this.isStarting = audit === undefined;
    this.model = undefined;
    if (audit !== undefined)
      for (const digest of await knownFiles(this.#store, audit.id)) this.#files.add(digest);
    this.changed();
  }

  /** The audit on the desk; `isCutShort`: it was not finished when it was laid there. */
  get audit(): { store: Store; auditId: number; startedAt: Instant; isCutShort: boolean } | undefined {
    if (this.#store === undefined || this.#audit === undefined) return undefined;
    const { id, started_at, finished_at } = this.#audit;
    return { store: this.#store, auditId: id, startedAt: started_at, isCutShort: finished_at === null };
  }

  queue(): Promise<Queue> | undefined {
    const audit = this.audit;
    if (audit === undefined) return undefined;
    this.#queue ??= queueOf(audit.store, audit.auditId, this.host.settings, {
      sampleFirst: this.sampleFirst,
    });
    return this.#queue;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  /** Something is other than it was: pages draw themselves again, the verdict follows when the answers pause. */
  changed(): void {
    this.#queue = undefined;
    this.tell();
    clearTimeout(this.#verdictTimer);
    this.#verdictTimer = setTimeout(() => void this.#judge(), VERDICT_PAUSE_MS);
    this.#verdictTimer.unref();
  }

  tell(): void {
    for (const listener of this.#listeners) listener();
  }

  async #judge(): Promise<void> {
    const audit = this.audit;
    if (audit === undefined) return;
    try {
      this.model = await this.host.modelOf(audit.store, audit.auditId);
    } catch {
      return; // the database was closed under it, or is written to: the next change tries again
    }
    this.tell();
  }

  /** The verdict as it stands, made at once where there is none yet. */
  async verdict(): Promise<ReportModel | undefined> {
    if (this.model === undefined) await this.#judge();
    return this.model;
  }

  noteOpened(accountId: number): void {
    this.#opened.set(accountId, this.host.now());
  }

  async say(accountId: number, form: Parameters<typeof seenFrom>[0]): Promise<SaidProblem | undefined> {
    const audit = this.audit;
    const item = (await this.queue())?.named.get(accountId);
    if (audit === undefined || item === undefined) return 'nothing-said';
    const now = this.host.now();
    const seen = seenFrom(form, item.account, { by: this.host.by, now });
    if ('problem' in seen) return seen.problem;
    const observation = observationByHand(seen, now, item.study.record.observation);
    await putLook(audit.store, { auditId: audit.auditId, accountId, at: now, kind: 'said', observation });
    this.changed();
    return undefined;
  }

  async skip(accountId: number, reason: SkipReason): Promise<void> {
    const audit = this.audit;
    if (audit === undefined || (await this.queue())?.named.has(accountId) !== true) return;
    const look = { auditId: audit.auditId, accountId, at: this.host.now(), kind: 'skipped' as const };
    await putLook(audit.store, { ...look, detail: reason });
    this.changed();
  }

  async undo(lookId: number): Promise<boolean> {
    const audit = this.audit;
    const isUndone = audit !== undefined && (await undoLook(audit.store, lookId, this.host.now()));
    this.changed();
    return isUndone;
  }

  /** A file that came to rest in the watched folder. One that says nothing to us is somebody's download, and not spoken of. */
  async takeWatched(path: string): Promise<void> {
    await this.#take(path.split(/[\\/]/).at(-1) ?? path, { path }, { quiet: true });
  }

  async takeUpload(name: string, bytes: Uint8Array): Promise<void> {
    await this.#take(name, { bytes }, { quiet: false });
  }

  /** A person says when the pages of a file were seen. */
  async date(noticeId: number, seenOn: Instant): Promise<void> {
    const notice = this.notices.find(({ id }) => id === noticeId);
    const source = this.#sources.get(noticeId);
    if (notice === undefined || source === undefined) return;
    this.#forget(noticeId);
    await this.#take(notice.name, source, { quiet: false, seenOn });
  }

  dismiss(noticeId: number): void {
    this.#forget(noticeId);
    this.tell();
  }

  #forget(noticeId: number): void {
    this.notices = this.notices.filter(({ id }) => id !== noticeId);
    this.#sources.delete(noticeId);
  }

  /** One file after the other: each sees what the one before has changed. */
  #take(name: string, source: Source, terms: { quiet: boolean; seenOn?: Instant }): Promise<void> {
    const taking = this.#taking.then(() => this.#takeNow(name, source, terms));
    this.#taking = taking.catch(() => {});
    return taking;
  }

  async #takeNow(name: string, source: Source, terms: { quiet: boolean; seenOn?: Instant }): Promise<void> {
    const audit = this.audit;
    const queue = await this.queue();
    if (audit === undefined || queue === undefined) return;
    const order = {
      ...audit,
      queue,
      observes: this.#reader.account,
      by: this.host.by,
      now: this.host.now(),
      ...(terms.seenOn !== undefined && { seenOn: terms.seenOn }),
      openedAt: (accountId: number) => ('path' in source ? this.#opened.get(accountId) : undefined),
      isKnown: (digest: string) => terms.quiet && this.#files.has(digest),
    };
    const end =
      'path' in source ? await takeFile(source.path, order) : await takeBytes(name, source.bytes, order);
    if (end === undefined) return;
    this.#files.add(end.digest);
    const saysNothing =
      end.kind === 'useless' ||
      end.kind === 'foreign' ||
      (end.kind === 'taken' && end.lines.every(isStranger));
    if (terms.quiet && saysNothing) return;
    this.#lastNotice += 1;
    const notice = { id: this.#lastNotice, at: this.host.now(), name, end };
    if (end.kind === 'undated') this.#sources.set(notice.id, source);
    for (const old of this.notices.slice(MAX_NOTICES - 1)) this.#sources.delete(old.id);
    this.notices = [notice, ...this.notices].slice(0, MAX_NOTICES);
    this.changed();
  }

  async close(): Promise<void> {
    clearTimeout(this.#verdictTimer);
    this.run?.stop();
    await this.#taking;
    this.#reader.close();
    await this.#store?.destroy();
  }
}

function isStranger({ kind }: { kind: string }): boolean {
  return kind === 'stranger';
}
