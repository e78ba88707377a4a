import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Clock } from '../fetching/clock.js';
import { recordingFromFolder } from '../fetching/recording/folder.js';
import { recordingFromHar } from '../fetching/recording/har.js';
import { askRecording } from '../fetching/recording/recording.js';
import type { Ask } from '../model/answer.js';
import type { Instant } from '../model/time.js';
import { openStore } from '../store/database.js';
import type { Source } from './source.js';
import { askStored, newestAudit } from './stored-recording.js';

export interface Replay extends Source {
  /** The recording's own time: the audit's clock. */
  asOf: Instant;
  clock: Clock;
}

/**
 * Answers from a recording instead of the outside: a database (its newest audit), a HAR file, or a folder of answers.
 * Every way may be asked: what needs a token or a browser is either in the recording or `not-recorded`.
 */
export async function openReplay(path: string): Promise<Replay> {
  if (!existsSync(path)) throw new Error(`${path}: no such file or folder`);
  const { ask, asOf, close } = await openRecorded(path);
  return {
    asOf,
    clock: { now: () => asOf, sleep: async () => {} },
    askFor: () => ask,
    means: { browser: true, hasToken: () => true },
    close,
  };
}

async function openRecorded(path: string): Promise<{ ask: Ask; asOf: Instant; close(): Promise<void> }> {
  const close = async () => {};
  if (statSync(path).isDirectory()) {
    const recording = recordingFromFolder(path);
    return { ask: askRecording(recording), asOf: recording.at, close };
  }
  if (isDatabase(path)) return openDatabase(path);
  const recording = recordingFromHar(readFileSync(path, 'utf8'));
  return { ask: askRecording(recording), asOf: recording.at, close };
}

function isDatabase(path: string): boolean {
  return readFileSync(path).subarray(0, 16).toString('latin1') === 'SQLite format 3\u0000';
}

async function openDatabase(path: string) {
  const store = await openStore(path);
  const audit = await newestAudit(store);
  if (audit === undefined) throw new Error(`${path}: there is no audit in this database`);
  return { ask: await askStored(store, audit.id), asOf: audit.asOf, close: () => store.destroy() };
}
