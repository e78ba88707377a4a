import type { Instant } from '../../../model/time.js';
import { recordingFromHar } from '../har.js';
import type { Recording } from '../recording.js';
import { readMhtml } from './mhtml.js';
import { readPage } from './page.js';
import type { Saved, ScriptReader } from './saved.js';
import { readWebarchive } from './webarchive.js';

export const savedForms = ['har', 'page', 'mhtml', 'webarchive'] as const;
export type SavedForm = (typeof savedForms)[number];

/**
 * A file somebody saved, opened. `undated`: it does not say when its pages were seen, and nobody has said so; the time of the
 * file is that of a copy. `lacksFolder`: what a page saved "complete" kept beside it was not there. `unreadable`: too large, of no known kind, or damaged.
 */
export type OpenedFile =
  | { kind: 'opened'; form: SavedForm; recording: Recording; lacksFolder?: true }
  | { kind: 'undated'; form: SavedForm }
  | { kind: 'unreadable'; why: 'too-large' | 'unknown-kind' | 'damaged' };

export interface OpenOptions {
  /** A mark later than this is none. */
  now: Instant;
  /** When the pages were seen, by a person's word; the file's own mark comes first. */
  seenOn?: Instant;
  /** The page's address, by a person's word. */
  url?: string;
  /** Scripts a browser has put beside a page saved "complete", by the path the page gives. */
  readScript?: ScriptReader;
}

/** A HAR file of a long session is the largest of them. */
export const MAX_SAVED_FILE = 200 * 1024 * 1024;
const DAY = 86_400_000;

/** Opens what a browser or a tool saved. Its kind is told by its content; names lie. Never throws. */
export async function openSavedFile(bytes: Uint8Array, options: OpenOptions): Promise<OpenedFile> {
  if (bytes.length > MAX_SAVED_FILE) return { kind: 'unreadable', why: 'too-large' };
  const form = formOf(bytes);
  if (form === undefined) return { kind: 'unreadable', why: 'unknown-kind' };
  try {
    if (form === 'har')
      return { kind: 'opened', form, recording: recordingFromHar(Buffer.from(bytes).toString('utf8')) };
    const saved = await readForm(form, bytes, options);
    if (saved.exchanges.length === 0) return { kind: 'unreadable', why: 'damaged' };
    const marked = saved.at !== undefined && saved.at <= options.now + DAY ? saved.at : undefined;
    const at = marked ?? options.seenOn;
    if (at === undefined) return { kind: 'undated', form };
    const exchanges = saved.exchanges.map((exchange) => ({ ...exchange, at }));
    return {
      kind: 'opened',
      form,
      recording: { exchanges, at },
      ...(saved.lacksFolder && { lacksFolder: true }),
    };
  } catch {
    return { kind: 'unreadable', why: 'damaged' };
  }
}

function readForm(form: SavedForm, bytes: Uint8Array, options: OpenOptions): Saved | Promise<Saved> {
  if (form === 'mhtml') return readMhtml(bytes);
  return form === 'webarchive' ? readWebarchive(bytes) : readPage(bytes, options);
}

function formOf(bytes: Uint8Array): SavedForm | undefined {
  const start = Buffer.from(bytes.subarray(0, 4096))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (start.startsWith('bplist00')) return 'webarchive';
  if (start.startsWith('{')) return 'har';
  const [head = ''] = start.split(/\r?\n\r?\n/, 1);
  const isMime = /^(?:MIME-Version|Snapshot-Content-Location|Content-Type:\s{0,9}multipart\/related)\b/im;
  if (/^[\w-]{1,60}:/.test(head) && isMime.test(head)) return 'mhtml';
  const isWide = start.startsWith('\u00ff\u00fe') || start.startsWith('\u00fe\u00ff');
  return start.startsWith('<') || isWide || /<(?:!doctype|html|head|body)\b/i.test(start)
    ? 'page'
    : undefined;
}
