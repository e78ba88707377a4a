import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Outside, openOutside, type Said } from '../browser/outside.js';
import { type Ran, run, workFolder } from '../cli/run.js';
import { startPostgres } from '../store/postgres-server.mjs';
import { realPackages } from './packages.js';
import { startRedis } from './redis.js';

/**
 * Three audits of one list against Bluesky's own server software: a personal data server, the directory of identities, the app view.
 * Between the first and the second an account is deleted, one is renamed, one is deactivated, one is suspended, and one site goes
 * down; before the third that site is back.
 */
const stages = ['before', 'after', 'again'] as const;
type Stage = (typeof stages)[number];

const names = ['maple', 'birch', 'cedar', 'dogwood', 'elm', 'fir'] as const;
type Name = (typeof names)[number];

interface Servers {
  plc: string;
  pds: string;
  appview: string;
}

interface Owner {
  did: string;
  accessJwt: string;
}

const ended: (() => unknown)[] = [];
const folder = workFolder();
const ran = new Map<Stage, Ran>();
let stage: Stage = 'before';
let servers: Servers;
let outside: Outside;

/** One call to the data server: as an owner, as its administrator, or as anybody. */
async function call(method: string, body: object, as: { jwt?: string; admin?: boolean } = {}) {
  const authorization = as.admin
    ? `Basic ${Buffer.from('admin:admin-pass').toString('base64')}`
    : as.jwt && `Bearer ${as.jwt}`;
  const response = await fetch(`${servers.pds}/xrpc/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method}: ${response.status} ${text}`);
  return text === '' ? {} : JSON.parse(text);
}

async function open(handle: string): Promise<Owner> {
  const email = `${handle.replace('.', '-')}@mail.test`;
  const { did, accessJwt } = await call('com.atproto.server.createAccount', {
    handle,
    email,
    password: 'not-a-secret',
  });
  await call(
    'com.atproto.repo.putRecord',
    {
      repo: did,
      collection: 'app.bsky.actor.profile',
      rkey: 'self',
      record: { $type: 'app.bsky.actor.profile', displayName: handle, description: `The shop of ${handle}` },
    },
    { jwt: accessJwt },
  );
  for (const text of ['Good morning', 'We have opened', 'Come and see us']) {
    const record = { $type: 'app.bsky.feed.post', text, createdAt: new Date().toISOString() };
    await call(
      'com.atproto.repo.createRecord',
      { repo: did, collection: 'app.bsky.feed.post', record },
      { jwt: accessJwt },
    );
  }
  return { did, accessJwt };
}

const profileAt = async (actor: string) => {
  const url = `${servers.appview}/xrpc/app.bsky.actor.getProfile?actor=${encodeURIComponent(actor)}`;
  const response = await fetch(url);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

/** The app view follows the data server's stream; it is given half a minute. */
async function until(what: string, isSo: () => Promise<boolean>) {
  for (let i = 0; i < 60; i++) {
    if (await isSo()) return;
    await wait(500);
  }
  throw new Error(`the app view never saw: ${what}`);
}

async function startNetwork(): Promise<Servers> {
  const packages = realPackages('atproto', ['@atproto/dev-env'], ['better-sqlite3']);
  const postgres = await startPostgres();
  if (postgres === undefined) throw new Error('there is no PostgreSQL here (apt-get install postgresql)');
  ended.push(() => postgres.stop());
  const redis = await startRedis();
  ended.push(() => redis.stop());
  const script = fileURLToPath(new URL('atproto-network.mjs', import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [script, packages], {
    env: { ...process.env, DB_POSTGRES_URL: postgres.url, REDIS_HOST: redis.host, LOG_ENABLED: 'false' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  ended.unshift(() => child.kill());
  if (child.stdout === null) throw new Error('no output');
  const [line] = await once(child.stdout, 'data');
  return JSON.parse(String(line));
}

/** Every name leads here: Bluesky's to the real servers, a company's to its page. */
async function answer(url: URL): Promise<Said | undefined> {
  const name = names.find((n) => url.hostname === `${n}.app`);
  if (name !== undefined) return siteOf(name, url);
  if (url.pathname === '/robots.txt') return undefined;
  const to = url.hostname.endsWith('api.bsky.app')
    ? servers.appview
    : url.hostname === 'plc.directory'
      ? servers.plc
      : undefined;
  if (to === undefined) return undefined;
  const response = await fetch(`${to}${url.pathname}${url.search}`);
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? 'application/json',
    body: await response.text(),
  };
}

function siteOf(name: Name, { pathname }: URL): Said | undefined {
  if (name === 'cedar' && stage === 'after') return { body: 'down', status: 503 };
  if (pathname !== '/') return undefined;
  return {
    body: `<title>${name}</title><h1>${name}</h1><p>We mend bicycles in town, and have sold new ones since 1950.</p>
      <footer><a href="https://bsky.app/profile/${name}.app">Bluesky</a></footer>`,
  };
}

beforeAll(async () => {
  servers = await startNetwork();
  const owners = new Map<Name, Owner>();
  for (const name of names) owners.set(name, await open(`${name}.app`));
  // The control's certain account has a name that only an administrator gives.
  const certain = await open('larch.app');
  await call(
    'com.atproto.admin.updateAccountHandle',
    { did: certain.did, handle: 'bsky.app' },
    { admin: true },
  );
  await until('all accounts', async () => {
    const found = await Promise.all([...names, 'bsky'].map((name) => profileAt(`${name}.app`)));
    return found.every(({ body }) => body['postsCount'] === 3);
  });
  outside = await openOutside(answer);
  writeFileSync(
    join(folder, 'list.csv'),
    `name,website\n${names.map((name) => `${name},https://${name}.app\n`).join('')}`,
  );
  const live = ['--proxy', outside.proxy, '--insecure', '--no-browser', '--no-wikidata', '--gap', '1'];
  for (stage of stages) {
    if (stage === 'after') await change(owners);
    const report = ['--format', 'html,md,csv,json', '--output', stage];
    ran.set(stage, await run(['audit', 'list.csv', ...live, ...report], folder));
  }
});
afterAll(async () => {
  await outside?.close();
  for (const end of ended) await end();
});

async function change(owners: ReadonlyMap<Name, Owner>) {
  const of = (name: Name) => owners.get(name) ?? { did: '', accessJwt: '' };
  await call('com.atproto.admin.deleteAccount', { did: of('maple').did }, { admin: true });
  await call(
    'com.atproto.identity.updateHandle',
    { handle: 'birch-new.app' },
    { jwt: of('birch').accessJwt },
  );
  await call('com.atproto.server.deactivateAccount', {}, { jwt: of('dogwood').accessJwt });
  const subject = { $type: 'com.atproto.admin.defs#repoRef', did: of('elm').did };
  const takedown = { applied: true, ref: 'test' };
  await call('com.atproto.admin.updateSubjectStatus', { subject, takedown }, { admin: true });
  await until('what changed', async () => {
    const [maple, birch, dogwood, elm] = await Promise.all([
      profileAt(of('maple').did),
      profileAt('birch-new.app'),
      profileAt('dogwood.app'),
      profileAt('elm.app'),
    ]);
    return maple.status === 400 && birch.status === 200 && dogwood.status === 400 && elm.status === 400;
  });
}

interface Company {
  name: string;
  accounts: { standing: { kind: string; reason: { code: string } }; handle: string; lastDeclared?: number }[];
}

const model = (of: Stage): { companies: Company[] } =>
  JSON.parse(readFileSync(join(folder, `${of}.json`), 'utf8'));
const standings = (of: Stage) =>
  Object.fromEntries(
    model(of).companies.map(({ name, accounts }) => [name, accounts.map(({ standing }) => standing.kind)]),
  );

describe('three audits of one list, against the software that Bluesky runs', () => {
  it('end, each with its report', () => {
    for (const of of stages) expect(ran.get(of), of).toMatchObject({ code: 0 });
  });

  it('find every account alive at first', () => {
    expect(standings('before')).toEqual(Object.fromEntries(names.map((name) => [name, ['active']])));
  });

  it('tell deleted from renamed, deactivated and suspended, and forget nobody whose site is down', () => {
    expect(standings('after')).toEqual({
      maple: ['missing'],
      birch: ['moved'],
      cedar: ['active'],
      dogwood: ['closed-by-owner'],
      elm: ['suspended'],
      fir: ['active'],
    });
    const cedar = model('after').companies.find(({ name }) => name === 'cedar');
    expect(cedar?.accounts[0]).toHaveProperty('lastDeclared');
  });

  it('say the same again, and what a site that is back declares', () => {
    expect(standings('again')).toEqual(standings('after'));
    const cedar = model('again').companies.find(({ name }) => name === 'cedar');
    expect(cedar?.accounts[0]).not.toHaveProperty('lastDeclared');
  });
});
