import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { SqliteDriver } from '../dist/store/driver.js';
import { figure } from './figures.mjs';

const cli = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const fixtures = new URL('../fixtures/networks/', import.meta.url);
const COMPANIES = 30;

/** Two networks that let no visitor in, and how a page of each was saved. */
const networks = [
  {
    page: 'facebook/page-document/page.html',
    handle: /acmetools/gi,
    url: (h) => `https://www.facebook.com/${h}`,
  },
  {
    page: 'instagram/rendered-page/page.html',
    handle: /acme\.tools/gi,
    url: (h) => `https://www.instagram.com/${h}/`,
  },
];

/** What the desk takes of the machine for one answer: from the answer sent to the page that shows it, sixty accounts. */
export async function desk() {
  const folder = mkdtempSync(join(tmpdir(), 'followsuit-desk-bench-'));
  try {
    walledAudit(folder);
    const { saved, said } = await answered(folder);
    return {
      title: 'An answer at the desk',
      text: 'Sixty closed accounts of thirty companies: thirty saved pages dropped, thirty answers clicked, each from the answer sent to the page that shows it. Seconds are of the processor.',
      figures: [...figuresOf('a saved page', saved), ...figuresOf('said by hand', said)],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const handleOf = (company) => `firm${company}tools`;

function walledAudit(folder) {
  const rows = Array.from({ length: COMPANIES }, (_, i) => {
    const accounts = networks.map(({ url }) => url(handleOf(i)));
    return `Firm ${i},${accounts.join(' ')}`;
  });
  writeFileSync(join(folder, 'list.csv'), `name,accounts\n${rows.join('\n')}\n`);
  mkdirSync(join(folder, 'nothing'));
  const recording = { at: new Date().toISOString(), answers: [] };
  writeFileSync(join(folder, 'nothing', 'answers.json'), JSON.stringify(recording));
  const args = [cli, 'audit', 'list.csv', '--replay', 'nothing', '--quiet'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr.slice(-800));
}

async function answered(folder) {
  const child = spawn(process.execPath, [cli, 'desk', '--no-open'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const address = new URL(await lastAddress(child));
    const key = address.searchParams.get('key');
    const home = await (await fetch(address)).text();
    const ids = [...new Set([...home.matchAll(/name="account" value="(\d+)"/g)].map((m) => m[1]))];
    const saved = [];
    for (let i = 0; i < COMPANIES; i++)
      saved.push(await timed(child, () => send(address, key, '/files', savedPage(i % networks.length, i))));
    const said = [];
    for (const id of ids.slice(0, COMPANIES))
      said.push(await timed(child, () => send(address, key, '/answer', spoken(id))));
    const looked = looksIn(folder);
    if (looked !== 2 * COMPANIES) throw new Error(`${looked} of ${2 * COMPANIES} answers were kept`);
    return { saved, said };
  } finally {
    child.kill('SIGINT');
  }
}

function lastAddress(child) {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('http://127.0.0.1:')) resolve(line);
    });
    child.on('exit', (code) => reject(new Error(`the desk ended with ${code}`)));
  });
}

function savedPage(network, company) {
  const { page, handle, url } = networks[network];
  const text = readFileSync(new URL(page, fixtures), 'utf8').replace(handle, handleOf(company));
  const mark = `<!--\n Page saved with SingleFile \n url: ${url(handleOf(company))} \n saved date: ${new Date()}\n-->`;
  const form = new FormData();
  const html = text.replace(/^(?:<!doctype html>)?/i, (doctype) => `${doctype}${mark}`);
  form.set('file', new File([html], `page-${network}-${company}.html`, { type: 'text/html' }));
  return form;
}

function spoken(account) {
  return new URLSearchParams({ account, says: 'week' });
}

async function send(address, key, path, body) {
  const answer = await fetch(new URL(`${path}?key=${key}`, address), {
    method: 'POST',
    body,
    headers: { origin: address.origin },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
}

/** Seconds by the clock, and seconds of processor of the desk, which do not depend on what else runs. */
async function timed({ pid }, work) {
  const [from, cpu] = [performance.now(), processorSeconds(pid)];
  await work();
  return { clock: (performance.now() - from) / 1000, cpu: processorSeconds(pid) - cpu };
}

/** proc_pid_stat(5): user and system time of all threads, in hundredths of a second. */
function processorSeconds(pid) {
  if (!existsSync(`/proc/${pid}/stat`)) return Number.NaN;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function figuresOf(name, times) {
  return [
    figure(
      name,
      times.map((t) => t.cpu),
      's',
      { atMost: 0.5 },
    ),
    figure(
      `${name}, by the clock`,
      times.map((t) => t.clock),
      's',
    ),
  ];
}

function looksIn(folder) {
  const database = new SqliteDriver(join(folder, 'followsuit.db'), { readonly: true });
  try {
    return database.prepare('select count(*) as n from looks').get().n;
  } finally {
    database.close();
  }
}
