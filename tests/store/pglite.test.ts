import { describe, vi } from 'vitest';
import { storeAndAuditTests } from './on-this-database.js';

// PostgreSQL's own code: its types, its SQL, its refusals.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
process.env['FOLLOWSUIT_TEST_DATABASE'] = 'pglite';

describe('on PostgreSQL (PGlite)', storeAndAuditTests);
