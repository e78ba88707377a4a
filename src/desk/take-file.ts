import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { importFile } from '../audit/import-file.js';
import { readSavedFile } from '../fetching/recording/saved/read-saved.js';
import { MAX_SAVED_FILE } from '../fetching/recording/saved/saved-file.js';
import { readImport } from '../imports/read-import.js';
import { ImportProblem } from '../imports/records/record.js';
import type { AccountRef } from '../model/reading.js';
import type { Reason } from '../model/reason.js';
import type { Instant } from '../model/time.js';
import type { Observe } from '../networks/observe.js';
import type { Store } from '../store/database.js';
import { putLook } from '../store/looks.js';
import type { Queue, QueueItem } from './queue.js';
import { type PageRead, readSavedPages } from './read-saved-page.js';

export interface FileTerms {
  store: Store;
  auditId: number;
  queue: Queue;
  /** Reads what strangers wrote. */
  observes: Observe;
  by: string;
  now: Instant;
  /** When its pages were seen, where the file does not say: by a person's word. */
  seenOn?: Instant;
  /**
   * The accounts that were opened from the desk, and when: a page of theirs that was saved afterwards, as the desk watched,
   * was saved now.
   */
  openedAt?: (accountId: number) => Instant | undefined;
  /** A file that was taken before is not taken again. */
  isKnown?: (digest: string) => boolean;
}

/** What became of a file: one line for each account it speaks of, or why it says nothing. */
export type FileEnd =
  | { kind: 'taken'; digest: string; lines: TakenLine[] }
  /** It does not say when its pages were seen, so a person has to. */
  | { kind: 'undated'; digest: string; of: QueueItem[] }
  /** A file of another program; `unclear`: names that may be an account of the list, and nobody has said so. */
  | { kind: 'imported'; digest: string; program: string; rows: number; lines: TakenLine[]; unclear: string[] }
  | { kind: 'useless'; digest: string; why: UselessCode }
  /** No page, and no file of a program that is known. */
  | { kind: 'foreign'; digest: string; problem: ImportProblem };

export type UselessCode = 'too-large' | 'unknown-kind' | 'damaged' | 'no-account';

export type TakenLine =
  | { kind: 'read'; item: QueueItem; lookId: number }
  /** `lacksFolder`: what the page was saved with was not beside it. */
  | { kind: 'not-read'; item: QueueItem; reason: Reason | undefined; lacksFolder?: true }
  | { kind: 'older'; item: QueueItem }
  | { kind: 'stranger'; account: AccountRef };

/** Takes an uploaded file: it lies on the disk for as long as it is read. */
export async function takeBytes(
  name: string,
  bytes: Uint8Array,
  terms: FileTerms,
): Promise<FileEnd | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'followsuit-desk-'));
  try {
    const path = join(folder, safeName(name));
    await writeFile(path, bytes, { mode: 0o600 });
    return await takeFile(path, terms);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function safeName(name: string): string {
  return (
    basename(name.replace(/\\/g, '/'))
      .replace(/[^\w. -]/g, '_')
      .slice(-100) || 'file'
  );
}

/** Reads a file whose kind its content tells, and keeps what it shows of the accounts of the audit; undefined: it is known. */
export async function takeFile(path: string, terms: FileTerms): Promise<FileEnd | undefined> {
  if ((await stat(path)).size > MAX_SAVED_FILE) return { kind: 'useless', digest: '', why: 'too-large' };
  const digest = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  if (terms.isKnown?.(digest)) return undefined;
  const opened = await readSavedFile(path, {
    now: terms.now,
    ...(terms.seenOn !== undefined && { seenOn: terms.seenOn }),
  });
  if (opened.kind === 'opened') {
    const pages = await readPages(opened.recording, terms);
    if (pages.length === 0) return { kind: 'useless', digest, why: 'no-account' };
    return taken(pages, opened, { name: basename(path), digest }, terms);
  }
  if (opened.kind === 'undated') return undatedPage(path, digest, terms);
  if (opened.why === 'too-large') return { kind: 'useless', digest, why: 'too-large' };
  return takeImport(path, digest, terms);
}

function readPages(
  recording: Parameters<typeof readSavedPages>[0],
  { queue, observes }: FileTerms,
): Promise<PageRead[]> {
  const waiting = queue.parts.flatMap(({ items }) => items);
  return readSavedPages(recording, [...queue.named.values()], waiting, observes);
}

/** Whose page it is, is told without its date; when it was saved only by its having been opened from here just before. */
async function undatedPage(path: string, digest: string, terms: FileTerms): Promise<FileEnd> {
  const opened = await readSavedFile(path, { now: terms.now, seenOn: terms.now });
  if (opened.kind !== 'opened') return { kind: 'useless', digest, why: 'damaged' };
  const pages = await readPages(opened.recording, terms);
  const of = pages.flatMap((page) => (page.kind === 'stranger' ? [] : [page.item]));
  if (of.length === 0)
    return pages.length === 0
      ? { kind: 'useless', digest, why: 'no-account' }
      : taken(pages, opened, { name: basename(path), digest }, terms);
  const savedAt = (await stat(path)).mtimeMs;
  const isOfNow = of.every(({ accountId }) => {
    const at = terms.openedAt?.(accountId);
    return at !== undefined && savedAt >= at - CLOCK_SLACK_MS;
  });
  if (!isOfNow) return { kind: 'undated', digest, of };
  return taken(pages, opened, { name: basename(path), digest }, terms);
}

/** Keeps what the pages of a file show; of one that could not be read it is said where its folder was missing. */
async function taken(
  pages: readonly PageRead[],
  { lacksFolder }: { lacksFolder?: true },
  { name, digest }: { name: string; digest: string },
  terms: FileTerms,
): Promise<FileEnd> {
  const kept = await keepPages(pages, name, digest, terms);
  const lines = kept.map((line) =>
    lacksFolder && line.kind === 'not-read' ? { ...line, lacksFolder } : line,
  );
  return { kind: 'taken', digest, lines };
}

/** File systems round their times. */
const CLOCK_SLACK_MS = 2_000;

async function keepPages(
  pages: readonly PageRead[],
  name: string,
  digest: string,
  { store, auditId, by, queue, now }: FileTerms,
): Promise<TakenLine[]> {
  const lines: TakenLine[] = [];
  for (const page of pages) {
    if (page.kind !== 'read') {
      lines.push(page);
      continue;
    }
    const { item, observation } = page;
    const before = queue.named.get(item.accountId)?.study.record.observation;
    // The newest answer decides: an older page takes nothing back of what was seen since.
    if (before?.seenBy !== undefined && before.at > observation.at) {
      lines.push({ kind: 'older', item });
      continue;
    }
    const lookId = await putLook(store, {
      auditId,
      accountId: item.accountId,
      at: now,
      kind: 'read',
      detail: name,
      fileDigest: digest,
      observation: { ...observation, seenBy: by },
    });
    lines.push({ kind: 'read', item, lookId });
  }
  return lines;
}

async function takeImport(path: string, digest: string, terms: FileTerms): Promise<FileEnd> {
  const { store, auditId, seenOn, by, now } = terms;
  const lines: TakenLine[] = [];
  try {
    const file = await readImport(path);
    const result = await importFile(store, {
      file,
      auditId,
      confirmed: new Map(),
      dryRun: false,
      ...(seenOn !== undefined && { seenOn }),
      async put(account, observation) {
        const look = { auditId, accountId: account.accountId, at: now, kind: 'read' as const };
        const kept = { ...observation, seenBy: observation.seenBy ?? by };
        const lookId = await putLook(store, {
          ...look,
          detail: basename(path),
          fileDigest: digest,
          observation: kept,
        });
        lines.push({ kind: 'read', item: itemOf(account), lookId });
      },
    });
    if (result.timeless.length > 0 && seenOn === undefined)
      return { kind: 'undated', digest, of: result.timeless.map(itemOf) };
    lines.push(...result.outdated.map((account) => ({ kind: 'older' as const, item: itemOf(account) })));
    lines.push(...result.strangers.map((account) => ({ kind: 'stranger' as const, account })));
    const unclear = [...result.names, ...result.ambiguous];
    return { kind: 'imported', digest, program: file.kind.name, rows: file.rows, lines, unclear };
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    if (error.code === 'web-page') return { kind: 'useless', digest, why: 'no-account' };
    return { kind: 'foreign', digest, problem: error };
  }
}

function itemOf({ accountId, account, companies }: Omit<QueueItem, 'standing'>): QueueItem {
  return { accountId, account, companies, standing: { reason: { code: 'not-asked' } } };
}
