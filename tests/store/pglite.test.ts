import { describe } from 'vitest';

// The tests of the store and of the audit again, on PostgreSQL's own code: its types, its SQL, its refusals.
process.env['FOLLOWSUIT_TEST_DATABASE'] = 'pglite';

describe('on PostgreSQL (PGlite)', async () => {
  await import('./store.test.js');
  await import('./damaged-rows.test.js');
  await import('../audit/audit.test.js');
  await import('../audit/import-file.test.js');
  await import('../audit/seen-by-hand.test.js');
  await import('../audit/assist.test.js');
});
