import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openReplay } from '../../src/audit/replay.js';
import { digestOf } from '../../src/fetching/digest.js';
import { RecordingError } from '../../src/fetching/recording/recording-error.js';
import type { Answer } from '../../src/model/answer.js';
import { type KeepBodies, putAnswer } from '../../src/store/answers.js';
import { beginAudit } from '../../src/store/audits.js';
import { openStore } from '../../src/store/database.js';

const at = Date.UTC(2026, 10, 1);
const url = 'https://acme.example/';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'followsuit-pages-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function database(keepBodies: KeepBodies): Promise<string> {
  const path = join(folder, `${keepBodies}.db`);
  const store = await openStore(path);
  const order = { list: 'list.csv', asOf: at, startedAt: at, version: '0.0.0', conditions: [] };
  const { auditId } = await beginAudit(store, order, []);
  const body = '<p>hello</p>';
  const answer: Answer = {
    kind: 'answer',
    url,
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: {},
    body,
    at,
    elapsedMs: 1,
    digest: digestOf(body),
    source: 'network',
  };
  await putAnswer(store, { auditId, taskId: null, key: 'k', keepBodies }, { url }, answer);
  await store.destroy();
  return path;
}

it('replays an audit whose pages are kept', async () => {
  const replay = await openReplay(await database('all'));
  expect(replay.asOf).toBe(at);
  await replay.close();
});

it('refuses one whose pages are not kept: empty pages would tell of nobody', async () => {
  const error = await openReplay(await database('none')).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(RecordingError);
  expect(error).toMatchObject({ code: 'pages-not-kept', args: { audit: 1, answers: 1, without: 1 } });
});
