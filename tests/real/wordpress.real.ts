import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Outside, openOutside, type Said } from '../browser/outside.js';
import { type Ran, run, workFolder } from '../cli/run.js';
import { startWordPress, type WordPress } from './wordpress.js';

/**
 * Three audits of one list whose blogs are WordPress itself. Between the first and the second one blog goes into maintenance and one
 * that had fallen silent publishes again; in the third the maintenance is over (but WordPress had asked for ten minutes), and to one a
 * hundred posts of old years are imported. A fourth has nothing but the post that WordPress brings along.
 */
const stages = ['before', 'after', 'again'] as const;
type Stage = (typeof stages)[number];

const weekly = (weeks: number, from: number) => Array.from({ length: weeks }, (_, i) => from + i * 7);
const starts: Record<'oak' | 'pine' | 'spruce' | 'willow', number[] | 'sample'> = {
  oak: weekly(30, 2),
  pine: weekly(12, 800),
  spruce: 'sample',
  willow: weekly(20, 3),
};
type Name = keyof typeof starts;
const names = Object.keys(starts) as Name[];

const folder = workFolder();
const ran = new Map<Stage, Ran>();
const blogs = new Map<Name, WordPress>();
let outside: Outside;

/** Every company's host leads to its WordPress, as through the proxy of a hosting firm. */
async function answer(url: URL): Promise<Said | undefined> {
  const blog = blogs.get(url.hostname.split('.')[0] as Name);
  if (blog === undefined) return undefined;
  const response = await fetch(`${blog.origin}${url.pathname}${url.search}`, {
    headers: { 'x-forwarded-host': url.host },
    redirect: 'manual',
  });
  const location = response.headers.get('location');
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? 'text/html',
    body: await response.text(),
    ...(location !== null && { location }),
  };
}

function change(stage: Stage) {
  const maintenance = join(blogs.get('oak')?.folder ?? '', '.maintenance');
  // WordPress ends a maintenance by itself after ten minutes.
  if (stage === 'after') writeFileSync(maintenance, '<?php $upgrading = time();');
  if (stage === 'after') blogs.get('pine')?.publish([0]);
  if (stage === 'again') rmSync(maintenance);
  if (stage === 'again') blogs.get('willow')?.publish(Array.from({ length: 100 }, (_, i) => 1500 + i));
}

beforeAll(async () => {
  for (const name of names) blogs.set(name, await startWordPress(`${name}.shop`, starts[name]));
  outside = await openOutside(answer);
  writeFileSync(
    join(folder, 'list.csv'),
    `name,website\n${names.map((name) => `${name},https://${name}.shop\n`).join('')}`,
  );
  const live = ['--proxy', outside.proxy, '--insecure', '--no-browser', '--no-wikidata', '--gap', '1'];
  for (const stage of stages) {
    change(stage);
    const report = ['--format', 'html,md,csv,json', '--output', stage];
    ran.set(stage, await run(['audit', 'list.csv', ...live, ...report], folder));
  }
});
afterAll(async () => {
  await outside?.close();
  for (const blog of blogs.values()) blog.stop();
});

interface Company {
  name: string;
  site: { state: string };
  accounts: { network: string; standing: { kind: string }; grade: string }[];
}

const companies = (of: Stage): Company[] =>
  JSON.parse(readFileSync(join(folder, `${of}.json`), 'utf8')).companies;
const standings = (of: Stage) =>
  Object.fromEntries(
    companies(of).map(({ name, accounts }) => [name, accounts.map((a) => `${a.network} ${a.standing.kind}`)]),
  );

describe('three audits of one list, against WordPress', () => {
  it('end, each with its report', () => {
    for (const of of stages) expect(ran.get(of), of).toMatchObject({ code: 0 });
  });

  it('find the blog that each site announces, and tell the lively from the silent', () => {
    expect(standings('before')).toEqual({
      oak: ['blog active'],
      pine: ['blog abandoned'],
      spruce: ['blog not-checked'],
      willow: ['blog active'],
    });
  });

  it('judge nobody for a maintenance, and see who writes again', () => {
    expect(standings('after')).toEqual({
      oak: ['blog not-checked'],
      pine: ['blog active'],
      spruce: ['blog not-checked'],
      willow: ['blog active'],
    });
  });

  it('take an import of old posts for none of today, and ask nobody who wanted ten minutes', () => {
    expect(standings('again')).toEqual({
      oak: ['blog not-checked'],
      pine: ['blog active'],
      spruce: ['blog not-checked'],
      willow: ['blog active'],
    });
  });
});
