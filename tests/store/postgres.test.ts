import { describe, vi } from 'vitest';
import { storeAndAuditTests } from './on-this-database.js';

// The same on a server, where FOLLOWSUIT_TEST_POSTGRES names one. The schema followsuit_test_store is emptied there.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const server = process.env['FOLLOWSUIT_TEST_POSTGRES'];
if (server !== undefined) {
  const url = new URL(server);
  url.searchParams.set('schema', 'followsuit_test_store');
  process.env['FOLLOWSUIT_TEST_DATABASE'] = url.href;
}

describe.skipIf(server === undefined)(
  'on a PostgreSQL server (FOLLOWSUIT_TEST_POSTGRES=postgres://…)',
  storeAndAuditTests,
);
