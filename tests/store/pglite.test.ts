import { describe, vi } from 'vitest';

// The tests of the store and of the audit again, on PostgreSQL's own code: its types, its SQL, its refusals. Each file in a
// group of its own: what it does before each test is for its own tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
process.env['FOLLOWSUIT_TEST_DATABASE'] = 'pglite';

describe('on PostgreSQL (PGlite)', () => {
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
});
