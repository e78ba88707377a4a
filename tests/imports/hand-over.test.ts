import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { handOverFacts, handOverJsonSchema } from '../../src/imports/hand-over-schema.js';
import { meanings } from '../../src/imports/meanings.js';
import { readImport } from '../../src/imports/read-import.js';
import { packageText } from '../../src/package-root.js';

const folder = mkdtempSync(join(tmpdir(), 'followsuit-hand-over-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const published = handOverJsonSchema() as {
  properties: Record<string, unknown>;
  required: string[];
  anyOf: { required: string[] }[];
};

const day = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2026-10-02'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const time = fc.oneof(
  day,
  day.map((d) => `${d}T10:00:00+02:00`),
);
const record = fc.record(
  {
    account: fc.constantFrom('instagram:maplecycles', 'https://www.instagram.com/maplecycles/'),
    seen_at: time,
    seen_by: fc.constantFrom('AB', 'a script'),
    post_at: time,
    post_url: fc.constant('https://www.instagram.com/p/C1/'),
    kind: fc.constantFrom('post', 'original', 'repost', 'reply'),
    followers: fc.nat(10_000_000),
  },
  { requiredKeys: ['account', 'seen_at'] },
);
type Told = Record<string, string | number>;

async function read(name: string, content: string) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return readImport(path);
}

/** What a reader must have taken of one record. */
function expected(told: Told) {
  const { followers, post_at: at, post_url: url } = told;
  return {
    followers,
    posts: at === undefined && url === undefined ? 0 : 1,
    postDay: at === undefined ? undefined : new Date(String(at)).getTime(),
    seenBy: told['seen_by'],
  };
}

function taken({ accounts }: Awaited<ReturnType<typeof readImport>>) {
  const [account] = accounts;
  return {
    followers: account?.profile.followers?.value,
    posts: account?.posts.length,
    postDay: account?.posts[0]?.at?.from,
    seenBy: account?.seenBy,
  };
}

describe('the hand-over format', () => {
  it('is published as the code has it (npm run docs:schema writes it)', () => {
    expect(JSON.parse(packageText('docs/hand-over.schema.json'))).toEqual(published);
  });

  it('has a field for everything that a column can be explained as, and no other', () => {
    expect(Object.keys(published.properties).sort()).toEqual([...meanings].sort());
    expect(published.required).toEqual(['account']);
    expect(published.anyOf.flatMap(({ required }) => required)).toEqual([...handOverFacts]);
  });

  it('is read whole from NDJSON and from CSV alike, whatever record the schema allows', async () => {
    await fc.assert(
      fc.asyncProperty(record, async (written) => {
        const told = Object.fromEntries(Object.entries(written).filter(([, v]) => v !== undefined)) as Told;
        const padding = { account: 'x:oakworks', seen_at: '2026-10-03', followers: 1 };
        const lines = await read('o.ndjson', `${JSON.stringify(told)}\n${JSON.stringify(padding)}\n`);
        const columns = Object.keys(published.properties);
        const table = await read('o.csv', stringify([told], { header: true, columns }));
        for (const file of [lines, table]) {
          expect(file.kind.id).toBe('followsuit');
          expect(taken(file)).toEqual(expected(told));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('proves silence by a count with its days and its source, and by nothing less', async () => {
    const whole = {
      account: 'instagram:maplecycles',
      posts_in_period: 0,
      from: '2026-01-01',
      to: '2026-09-30',
      source_file: 'analytics.pdf',
    };
    const periods = async (told: object) =>
      (await read('p.ndjson', `${JSON.stringify(told)}\n${JSON.stringify(told)}\n`)).accounts[0]?.periods
        .length ?? 0;
    expect(await periods(whole)).toBe(2);
    for (const left of ['from', 'to', 'source_file'])
      expect(await periods(Object.fromEntries(Object.entries(whole).filter(([k]) => k !== left)))).toBe(0);
  });

  it('is shown in the documentation as it is read', async () => {
    const page = readFileSync(new URL('../../docs/imports.md', import.meta.url), 'utf8');
    const [csv = '', line = ''] = [...page.matchAll(/```(?:csv|json)\n([\s\S]*?)```/g)].map(
      (m) => m[1] ?? '',
    );
    expect((await read('d.csv', csv)).accounts[0]).toMatchObject({ profile: { followers: { value: 3100 } } });
    expect((await read('d.ndjson', line + line)).accounts[0]?.periods).toHaveLength(2);
  });
});
