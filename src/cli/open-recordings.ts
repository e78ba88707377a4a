import { existsSync, statSync } from 'node:fs';
import { recordingFromFolder } from '../fetching/recording/folder.js';
import type { Recording } from '../fetching/recording/recording.js';
import { RecordingError } from '../fetching/recording/recording-error.js';
import { readSavedFile } from '../fetching/recording/saved/read-saved.js';
import { MAX_SAVED_FILE, type OpenedFile } from '../fetching/recording/saved/saved-file.js';
import { DAY, type Instant, toIso } from '../model/time.js';
import { UsageError } from './failure.js';
import { warn } from './print.js';
import { readWords } from './read-words.js';

export interface OpenRecordingsOptions {
  seenOn?: Instant;
  /** The address of pages that do not tell theirs. */
  url?: string | undefined;
  /** What is read will be kept: then `keep` refuses what nobody has dated. */
  into?: string;
  /** Nothing with a date will be read. */
  website?: string;
}

/** `undatedFile`: it does not say when it was seen, and nobody did; the clock is the file's own time, which a copy changes. */
export type OpenedRecording = Recording & { undatedFile?: string };

const MB = 1024 * 1024;

/** Opens what a person saved. Files made at one sitting are one recording; the newest recording comes first. */
export async function openRecordings(
  paths: readonly string[],
  options: OpenRecordingsOptions,
): Promise<OpenedRecording[]> {
  const opened: OpenedRecording[] = [];
  for (const path of paths) opened.push(await openRecording(path, options));
  return sittings(opened);
}

async function openRecording(path: string, options: OpenRecordingsOptions): Promise<OpenedRecording> {
  if (!existsSync(path)) throw new UsageError(`${readWords().noFile(path)} ${readWords().kinds}`);
  if (statSync(path).isDirectory()) return recordingOfFolder(path);
  const file = await readSavedFile(path, asked(options, options.seenOn));
  if (file.kind === 'opened') return file.recording;
  if (file.kind === 'unreadable') throw new UsageError(unreadable(path, file.why));
  const at = statSync(path).mtimeMs;
  if (options.website === undefined && options.into === undefined)
    warn(`followsuit: ${readWords().undated(path, toIso(at).slice(0, 10))}\n`);
  const dated = await readSavedFile(path, asked(options, at));
  if (dated.kind !== 'opened') throw new UsageError(unreadable(path, 'damaged'));
  return { ...dated.recording, undatedFile: path };
}

function asked({ url }: OpenRecordingsOptions, seenOn: Instant | undefined) {
  return { now: Date.now(), ...(url !== undefined && { url }), ...(seenOn !== undefined && { seenOn }) };
}

function unreadable(path: string, why: Extract<OpenedFile, { kind: 'unreadable' }>['why']): string {
  const words = readWords();
  switch (why) {
    case 'too-large':
      return words.tooLarge(path, MAX_SAVED_FILE / MB);
    case 'unknown-kind':
      return `${words.unknownKind(path)} ${words.kinds}`;
    case 'damaged':
      return words.damaged(path);
  }
}

function recordingOfFolder(path: string): Recording {
  try {
    return recordingFromFolder(path);
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    throw new UsageError(readWords().notAFolder(readWords().recording[error.code](error.args)));
  }
}

/**
 * A newer file that shows a later page must not make an older first page look like one of today: what lies more than a day
 * apart is read apart.
 */
function sittings(recordings: readonly OpenedRecording[]): OpenedRecording[] {
  const newestFirst = [...recordings].sort((a, b) => b.at - a.at);
  const found: OpenedRecording[] = [];
  for (const recording of newestFirst) {
    const last = found.at(-1);
    if (last === undefined || last.at - recording.at > DAY) found.push(recording);
    else
      found[found.length - 1] = {
        at: last.at,
        exchanges: [...last.exchanges, ...recording.exchanges],
        ...(last.tellsHow && recording.tellsHow && { tellsHow: true }),
        ...undatedOf(last.undatedFile ?? recording.undatedFile),
      };
  }
  return found;
}

function undatedOf(undatedFile: string | undefined) {
  return undatedFile === undefined ? {} : { undatedFile };
}
