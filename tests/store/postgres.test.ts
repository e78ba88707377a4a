import { describe, it } from 'vitest';

const server = process.env['FOLLOWSUIT_TEST_POSTGRES'];
if (server !== undefined) {
  const url = new URL(server);
  url.searchParams.set('schema', 'followsuit_test_store');
  process.env['FOLLOWSUIT_TEST_DATABASE'] = url.href;
}

describe.runIf(server !== undefined)('on a PostgreSQL server', async () => {
  if (server === undefined) return;
  await import('./store.test.js');
  await import('./damaged-rows.test.js');
  await import('../audit/audit.test.js');
  await import('../audit/import-file.test.js');
});

describe.runIf(server === undefined)('on a PostgreSQL server', () => {
  it.skip('needs FOLLOWSUIT_TEST_POSTGRES=postgres://…', () => {});
});
