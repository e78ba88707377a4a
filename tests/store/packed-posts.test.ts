import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { SqliteDriver } from '../../src/store/driver.js';
import { migrate } from '../../src/store/migrations.js';
import { checkRow, withSum } from '../../src/store/row-sum.js';
import type { Schema } from '../../src/store/schema.js';

const folder = mkdtempSync(join(tmpdir(), 'followsuit-packed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A database as the version before left it, with some posts of two accounts in two audits. */
async function before(): Promise<Kysely<Schema>> {
  const database = new SqliteDriver(join(folder, 'posts.db'));
  database.pragma('foreign_keys = ON');
  const store = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
  await migrate(store, '010-indexes');
  for (const id of [1, 2]) {
    database.exec(`insert into audits (id, list, list_digest, as_of, started_at, version, conditions_json)
      values (${id}, 'list.csv', 'd', 0, 0, '0', '[]')`);
    database.exec(
      `insert into accounts (id, network, handle, url) values (${id}, 'x', 'a${id}', 'https://x.com/a${id}')`,
    );
  }
  for (const account_id of [2, 1]) {
    for (let position = 2; position >= 0; position--) {
      const key = `p${account_id}-${position}`;
      const post = await store
        .insertInto('posts')
        .values(withSum('posts', { account_id, key, url: null, text: null }))
        .returning('id')
        .executeTakeFirstOrThrow();
      for (const audit_id of [1, 2]) {
        const at = { at_from: position, at_to: position, at_source: 'stated' };
        const row = {
          audit_id,
          account_id,
          position,
          post_id: post.id,
          ...at,
          post_json: '{"kind":"reply"}',
        };
        await store.insertInto('post_metrics').values(withSum('post_metrics', row)).execute();
      }
    }
  }
  return store;
}

const rowsOf = (store: Kysely<Schema>) =>
  store
    .selectFrom('post_metrics')
    .selectAll()
    .orderBy('audit_id')
    .orderBy('account_id')
    .orderBy('position')
    .execute();

describe('posts of an older database', () => {
  it('are packed row by row, keep their sums, and go with their audit', async () => {
    const store = await before();
    const old = await rowsOf(store);
    expect(old).toHaveLength(12);
    await migrate(store);
    const packed = await rowsOf(store);
    expect(packed).toEqual(old);
    for (const row of packed) checkRow('post_metrics', row, row.sum);

    await store.updateTable('post_metrics').set({ at_to: 9 }).where('position', '=', 0).execute();
    const changed = await rowsOf(store);
    expect(changed.filter(({ sum }) => sum === null).map(({ position }) => position)).toEqual([0, 0, 0, 0]);

    await store.deleteFrom('audits').where('id', '=', 1).execute();
    expect(await rowsOf(store)).toHaveLength(6);
    await store.destroy();
  });
});
