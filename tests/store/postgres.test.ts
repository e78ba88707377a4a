import { describe, it, vi } from 'vitest';

// The same on a server, where FOLLOWSUIT_TEST_POSTGRES names one. The schema followsuit_test_store is emptied there.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const server = process.env['FOLLOWSUIT_TEST_POSTGRES'];
if (server !== undefined) {
  const url = new URL(server);
  url.searchParams.set('schema', 'followsuit_test_store');
  process.env['FOLLOWSUIT_TEST_DATABASE'] = url.href;
}

if (server === undefined) {
  it.skip('on a PostgreSQL server: needs FOLLOWSUIT_TEST_POSTGRES=postgres://…', () => {});
} else {
  describe('store', async () => {
    await import('./store.test.js');
  });
  describe('damaged-rows', async () => {
    await import('./damaged-rows.test.js');
  });
  describe('copy', async () => {
    await import('./copy.test.js');
  });
  describe('status', async () => {
    await import('./status.test.js');
  });
  describe('audit', async () => {
    await import('../audit/audit.test.js');
  });
  describe('import-file', async () => {
    await import('../audit/import-file.test.js');
  });
  describe('seen-by-hand', async () => {
    await import('../audit/seen-by-hand.test.js');
  });
  describe('assist', async () => {
    await import('../audit/assist.test.js');
  });
}
