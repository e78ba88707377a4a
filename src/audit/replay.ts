import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Clock } from '../fetching/clock.js';
import { recordingFromFolder } from '../fetching/recording/folder.js';
import { recordingFromHar } from '../fetching/recording/har.js';
import { askRecording, type Recording } from '../fetching/recording/recording.js';
import { RecordingError } from '../fetching/recording/recording-error.js';
import type { Ask } from '../model/answer.js';
import type { Instant } from '../model/time.js';
import { type Means, noMeans } from '../networks/observe.js';
import { urlsAsked } from '../store/answers.js';
import { openStore, type Store } from '../store/database.js';
import { databaseName, isPostgresUrl } from '../store/postgres-url.js';
import { answersWithoutBody } from '../store/prune.js';
import type { Source } from './source.js';
import { askStored, newestAudit } from './stored-recording.js';

export interface Replay extends Source {
  recordedUrls: NonNullable<Source['recordedUrls']>;
  /** The recording's own time: the audit's clock. */
  asOf: Instant;
  clock: Clock;
}

/**
 * Answers from a recording instead of the outside: a database (its newest audit), a HAR file, or a folder of answers.
 * A database and a HAR hold what was asked, by whatever means: every way may be asked again. A folder is written by hand,
 * for plain requests: there is no token and no browser in it, and the ways that need one are passed over with that reason.
 */
export async function openReplay(path: string): Promise<Replay> {
  if (!isPostgresUrl(path) && !existsSync(path)) throw new RecordingError('no-such-file', { path });
  const { ask, recordedUrls, asOf, means, close } = await openRecorded(path);
  return {
    asOf,
    recordedUrls,
    clock: { now: () => asOf, sleep: async () => {} },
    askFor: () => ask,
    means,
    close,
  };
}

const everyMeans: Means = { browser: true, hasToken: () => true };

interface Recorded {
  ask: Ask;
  recordedUrls: NonNullable<Source['recordedUrls']>;
  asOf: Instant;
  means: Means;
  close(): Promise<void>;
}

async function openRecorded(path: string): Promise<Recorded> {
  const close = async () => {};
  if (isPostgresUrl(path)) return openDatabase(path);
  if (statSync(path).isDirectory()) {
    const recording = recordingFromFolder(path);
    // An audit runs by the clock of its recording; one without a dated answer would run in 1970.
    if (recording.at <= 0) throw new RecordingError('no-date', { path });
    return { ...asked(recording), means: noMeans, close };
  }
  if (isDatabase(path)) return openDatabase(path);
  const recording = recordingFromHar(readFileSync(path, 'utf8'), path);
  if (recording.at <= 0) throw new RecordingError('no-date', { path });
  return { ...asked(recording), means: everyMeans, close };
}

function asked(recording: Recording): Pick<Recorded, 'ask' | 'recordedUrls' | 'asOf'> {
  const urls = recording.exchanges.map(({ url }) => url);
  return {
    ask: askRecording(recording),
    recordedUrls: async (beginning) => urls.filter((url) => url.startsWith(beginning)),
    asOf: recording.at,
  };
}

function isDatabase(path: string): boolean {
  return readFileSync(path).subarray(0, 16).toString('latin1') === 'SQLite format 3\u0000';
}

async function openDatabase(path: string): Promise<Recorded> {
  const store = await openStore(path);
  const audit = await newestWithPages(store, path).catch(async (error: unknown) => {
    await store.destroy();
    throw error;
  });
  return {
    ask: await askStored(store, audit.id),
    recordedUrls: (beginning) => urlsAsked(store, audit.id, beginning),
    asOf: audit.asOf,
    means: everyMeans,
    close: () => store.destroy(),
  };
}

async function newestWithPages(store: Store, path: string): Promise<{ id: number; asOf: Instant }> {
  const audit = await newestAudit(store);
  if (audit === undefined) throw new RecordingError('no-audit', { path: databaseName(path) });
  const { answers, without } = await answersWithoutBody(store, audit.id);
  if (without === 0) return audit;
  throw new RecordingError('pages-not-kept', {
    path: databaseName(path),
    audit: audit.id,
    answers,
    without,
  });
}
