import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type ListFile, spelledOut } from '../intake/list-file.js';
import { readLists } from '../intake/read-lists.js';
import { nameAccount } from '../networks/name-account.js';
import type { Desk } from './desk.js';
import { countEvent, type Run } from './run.js';

/** The list is kept beside the database, so that the audit can be taken up, and made again, another day. */
const keptName = 'followsuit-list';
const keptEndings = ['.csv', '.tsv', '.txt', '.json'];

/** Reads a list that was pasted or dropped: the good rows are taken, and what is wrong with the others is said. */
export async function readDraft(desk: Desk, file: ListFile): Promise<void> {
  const { host, lang } = desk;
  const isPasted = file.name === '';
  const spelled = await spelledOut({ ...file, name: isPasted ? textName(file) : file.name });
  const { competitors, problems, merged } = readLists([spelled], [], nameAccount, { now: host.now() });
  desk.draft = {
    name: isPasted ? `${keptName}${endingOf(spelled.name)}` : file.name,
    competitors,
    sentences: host.listSentences(problems, merged, lang),
  };
  if (competitors.length > 0) keep(desk, spelled);
  desk.run = undefined;
  desk.tell();
}

/** Rows that a spreadsheet gives to the clipboard are a table, whatever they are called; so is what has a header. */
function textName({ bytes }: ListFile): string {
  const [first = ''] = Buffer.from(bytes).toString('utf8').split(/\r?\n/, 1);
  return `${keptName}${/\t|[;,].*[;,]|\bname\b|\bnom\b/i.test(first) ? '.csv' : '.txt'}`;
}

function endingOf(name: string): string {
  return /\.[a-z]{2,5}$/i.exec(name)?.[0] ?? '.txt';
}

function keep({ host }: Desk, { name, bytes }: ListFile): void {
  const folder = folderOf(host.database);
  for (const ending of keptEndings) rmSync(join(folder, `${keptName}${ending}`), { force: true });
  const ending = keptEndings.find((one) => name.toLowerCase().endsWith(one)) ?? '.csv';
  writeFileSync(join(folder, `${keptName}${ending}`), bytes);
}

function folderOf(database: string): string {
  return dirname(resolve(database));
}

/** The list that was kept, where an audit of it was cut short: it goes on from there. */
export async function draftAgain(desk: Desk): Promise<void> {
  const folder = folderOf(desk.host.database);
  const name = keptEndings
    .map((ending) => `${keptName}${ending}`)
    .find((one) => existsSync(join(folder, one)));
  if (name !== undefined) await readDraft(desk, { name, bytes: readFileSync(join(folder, name)) });
}

/** Runs the audit of the list on the desk; stopped, the same goes on where it was. */
export function runDraft(desk: Desk, contact: string): void {
  const { draft, host, lang } = desk;
  if (draft === undefined || draft.competitors.length === 0 || desk.run?.state === 'running') return;
  const controller = new AbortController();
  const run: Run = {
    state: 'running',
    sites: { done: 0, planned: 0 },
    accounts: { done: 0, planned: 0 },
    stop() {
      if (run.state !== 'running') return;
      run.state = 'stopping';
      controller.abort();
      desk.tell();
    },
  };
  desk.run = run;
  desk.contact = contact === '' ? undefined : contact;
  desk.tell();
  const order = { list: draft.name, competitors: draft.competitors, contact: desk.contact, lang };
  const onEvent = (event: Parameters<typeof countEvent>[1]) => {
    countEvent(run, event);
    desk.tell();
  };
  void host
    .runAudit({ ...order, signal: controller.signal, onEvent })
    .catch((error: unknown) => ({
      kind: 'failed' as const,
      sentence: error instanceof Error ? error.message : String(error),
    }))
    .then(async (end) => {
      if (end.kind === 'failed') Object.assign(run, { state: 'failed', sentence: end.sentence });
      else if (end.kind === 'interrupted') run.state = 'stopped';
      else {
        desk.run = undefined;
        desk.draft = undefined;
        await desk.load();
      }
      desk.tell();
    });
}
