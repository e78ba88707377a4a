import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Outside, openOutside } from '../browser/outside.js';
import { type Ran, run, workFolder } from './run.js';

/**
 * One list audited three times through the built command line, while between the first audit and the second one account is
 * deleted, one is renamed, and one site goes down; in the third audit all is as in the second.
 */
const stages = ['before', 'after', 'again'] as const;
type Stage = (typeof stages)[number];

interface Person {
  did: string;
  handle(stage: Stage): string | undefined;
}

const did = (letter: string) => `did:plc:${letter.repeat(24)}`;
const people: Person[] = [
  { did: did('a'), handle: (stage) => (stage === 'before' ? 'maple.example' : undefined) },
  { did: did('b'), handle: (stage) => (stage === 'before' ? 'birch.example' : 'birch-new.example') },
  { did: did('c'), handle: () => 'cedar.example' },
  { did: did('d'), handle: () => 'bsky.app' },
];

const json = (body: object, status = 200) => ({
  body: JSON.stringify(body),
  type: 'application/json',
  status,
});

const page = (name: string, handle: string) => ({
  body: `<title>${name}</title><h1>${name}</h1><p>We mend bicycles in town, and have sold new ones since 1950.</p>
    <footer><a href="https://bsky.app/profile/${handle}">Bluesky</a></footer>`,
});

function profileOf({ did: id, handle }: Person, stage: Stage) {
  const created = new Date(Date.now() - 700 * 86_400_000).toISOString();
  return {
    did: id,
    handle: handle(stage),
    createdAt: created,
    followersCount: 120,
    followsCount: 5,
    postsCount: 30,
  };
}

/** Thirty posts of its own, one every five days, the newest of yesterday. */
function feedOf(person: Person, stage: Stage) {
  const author = { did: person.did, handle: person.handle(stage) };
  return Array.from({ length: 30 }, (_, i) => {
    const at = new Date(Date.now() - (1 + 5 * i) * 86_400_000 - i * 7_000_000).toISOString();
    const uri = `at://${person.did}/app.bsky.feed.post/post${i}`;
    const record = { $type: 'app.bsky.feed.post', createdAt: at, text: `News number ${i}` };
    return {
      post: { uri, cid: `c${i}`, author, record, indexedAt: at, likeCount: 3, replyCount: 1, repostCount: 0 },
    };
  });
}

/** The whole outside of one stage. */
function answerIn(stage: Stage, url: URL) {
  const { hostname, pathname, searchParams } = url;
  const home = pathname === '/' ? hostname : '';
  if (hostname === 'cedar.example' && stage !== 'before') return { body: 'down', status: 503 };
  if (home === 'maple.example') return page('Maple', 'maple.example');
  if (home === 'birch.example') return page('Birch', 'birch.example');
  if (home === 'cedar.example') return page('Cedar', 'cedar.example');
  if (!hostname.endsWith('api.bsky.app')) return undefined;
  const actor = searchParams.get('actor');
  const found = people.find(
    (p) => p.handle(stage) !== undefined && (p.did === actor || p.handle(stage) === actor),
  );
  if (pathname.endsWith('getProfile')) {
    if (found === undefined) return json({ error: 'InvalidRequest', message: 'Profile not found' }, 400);
    return json(profileOf(found, stage));
  }
  if (pathname.endsWith('getAuthorFeed') && found) return json({ feed: feedOf(found, stage) });
  if (pathname.endsWith('resolveHandle'))
    return json({ error: 'InvalidRequest', message: 'Unable to resolve handle' }, 400);
  return undefined;
}

const folder = workFolder();
const ran = new Map<Stage, Ran>();
const flat = (text: string) => text.replace(/\s+/g, ' ');
const file = (name: string) => readFileSync(join(folder, name), 'utf8');
const said = (stage: Stage) => flat(ran.get(stage)?.stdout ?? '');
const model = (stage: Stage) => JSON.parse(file(`${stage}.json`));
let outside: Outside;

beforeAll(async () => {
  let stage: Stage = 'before';
  outside = await openOutside((url) => answerIn(stage, url));
  writeFileSync(
    join(folder, 'list.csv'),
    ['Maple', 'Birch', 'Cedar'].reduce(
      (csv, name) => `${csv}${name},https://${name.toLowerCase()}.example\n`,
      'name,website\n',
    ),
  );
  const live = ['--proxy', outside.proxy, '--insecure', '--no-browser', '--no-wikidata', '--gap', '1'];
  for (stage of stages) {
    // The third may use what the first two were answered, as long as it is the newest that was answered.
    const more = stage === 'again' ? ['--refresh-after', '1h'] : [];
    const report = ['--format', 'html,md,csv,json', '--output', stage];
    ran.set(stage, await run(['audit', 'list.csv', ...live, ...more, ...report], folder));
  }
}, 600_000);
afterAll(() => outside?.close());

/** The accounts as the report counts them: standing and grade by company. */
const standings = (stage: Stage) =>
  model(stage).companies.map((company: Company) =>
    company.accounts.flatMap(({ standing, grade }) => [company.name, standing.kind, grade]),
  );

interface Company {
  name: string;
  accounts: { standing: { kind: string }; grade: string; lastDeclared?: number }[];
}

const words = {
  en: {
    sites:
      '1 of 3 websites could not be read: which accounts that company declares is not known, and no figure here speaks for it.',
    answer:
      'Too close to call: of 3 competitors, at most 2 run most of their accounts well and at least 1 has left at least one behind; of the 3 accounts found, between 1 and 2 are run well.',
    moved: 'It has gone elsewhere: put the new address on your list.',
    later: 'Run the audit again on another day: only what is missing will be asked.',
    gone: 'no longer declared',
  },
  fr: {
    sites:
      '1 site sur 3 n’a pas pu être lu : on ignore quels comptes cette entreprise déclare, et aucun chiffre de cette page ne vaut pour elle.',
    answer:
      'Impossible de trancher : sur 3 concurrents, 2 au plus tiennent bien la plupart de leurs comptes et 1 au moins en a délaissé au moins un ; parmi les 3 comptes trouvés, entre 1 et 2 sont bien tenus.',
    moved: 'Il est parti ailleurs : inscrivez sa nouvelle adresse dans votre liste.',
    later: 'Relancez l’audit un autre jour : seul ce qui manque sera redemandé.',
    gone: 'n’est plus déclaré',
  },
};

describe('three audits of one list', () => {
  it('end well, and the first finds all three run well', () => {
    for (const stage of stages) expect(ran.get(stage)).toMatchObject({ code: 0 });
    expect(said('before')).toContain(
      'Their example is a good one: of 3 competitors, 3 run most of their accounts well; of the 3 accounts found, 3 are run well.',
    );
    expect(model('before').verdict.tally).toMatchObject({ links: 3, runWell: 3, notChecked: 0 });
  });

  it.each(['after', 'again'] as const)('keep who is deleted, renamed or out of sight apart: %s', (stage) => {
    expect(standings(stage)).toEqual([
      ['Maple', 'missing', 'left-behind'],
      ['Birch', 'moved', 'not-checked'],
      ['Cedar', 'active', 'run-well'],
    ]);
    const { audit, verdict, matrix, companies, notChecked } = model(stage);
    expect(audit.size).toMatchObject({ companies: 3, sitesNotRead: 1, accounts: 3, counted: 3 });
    expect(verdict.tally).toMatchObject({ links: 3, runWell: 1, leftBehind: 1, notChecked: 1 });
    expect(verdict.companies).toMatchObject({ all: 3, notRead: 1, mostRunWell: { k: 0, unknown: 2 } });
    expect(matrix.rows.map((row: { siteRead: boolean }) => row.siteRead)).toEqual([true, true, false]);
    // The account of the site that is down was asked again, and says when it was declared.
    const { asOf } = model('before').audit;
    expect(companies.map((c: Company) => c.accounts[0]?.lastDeclared)).toEqual([undefined, undefined, asOf]);
    expect(notChecked[0]).toMatchObject({
      what: 'sites',
      sites: 1,
      groups: [{ remedy: { code: 'try-later' } }],
    });
    expect(notChecked[1]).toMatchObject({ network: 'bluesky', groups: [{ reason: 'moved-to' }] });
  });

  it.each(['after', 'again'] as const)('are told so in every format: %s', (stage) => {
    const { sites, answer, moved, later, gone } = words.en;
    const html = load(file(`${stage}.html`));
    html('script, style').remove();
    for (const text of [said(stage), flat(file(`${stage}.md`)), flat(html('body').text())]) {
      for (const sentence of [sites, answer, moved, later]) expect(text).toContain(sentence);
      expect(text).not.toContain(gone);
    }
    expect(html('#matrix tbody tr').last().text()).toContain('site not read');
    expect(html('.card').last().text()).toMatch(/Last declared on .*: this time its site could not be read/);
    const rows = file(`${stage}-accounts.csv`).trim().split('\r\n');
    const [head = ''] = rows;
    const cell = (row: string, name: string) =>
      row.split(',')[
        head
          .replace(/^\ufeff/, '')
          .split(',')
          .indexOf(name)
      ];
    expect(rows.slice(1).map((row) => [cell(row, 'company'), cell(row, 'site_unread')])).toEqual([
      ['Maple', ''],
      ['Birch', ''],
      ['Cedar', 'all'],
    ]);
  });

  it('are told so in French', async () => {
    const { code, stdout } = await run(['report', '--lang', 'fr', '--format', 'md', '--output', '-'], folder);
    expect(code).toBe(0);
    const { sites, answer, moved, later, gone } = words.fr;
    for (const sentence of [sites, answer, moved, later]) expect(flat(stdout)).toContain(flat(sentence));
    expect(flat(stdout)).not.toContain(flat(gone));
  });

  it('differ once: from the first to the second, and no more to the third', async () => {
    const differ = async (from: string, to: string) => {
      const { code, stdout } = await run(['diff', from, to, '--json'], folder);
      expect(code).toBe(0);
      return JSON.parse(stdout).changes.map((c: { from: string; to: string }) => [c.from, c.to]);
    };
    expect(await differ('1', '2')).toEqual([
      ['active', 'missing'],
      ['active', 'moved'],
    ]);
    expect(await differ('2', '3')).toEqual([]);
  });
});
