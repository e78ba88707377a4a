import { describe } from 'vitest';

/**
 * The tests of the store and of the audit again, on the database that FOLLOWSUIT_TEST_DATABASE names. Each file in a group of its own:
 * what it does before each test is for its own tests.
 */
export function storeAndAuditTests(): void {
  describe('store', async () => {
    await import('./store.test.js');
  });
  describe('damaged-rows', async () => {
    await import('./damaged-rows.test.js');
  });
  describe('row-sum', async () => {
    await import('./row-sum.test.js');
  });
  describe('copy', async () => {
    await import('./copy.test.js');
  });
  describe('prune', async () => {
    await import('./prune.test.js');
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
