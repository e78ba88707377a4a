import { sql } from 'kysely';

/** The audit of a row, where another column leads to fewer rows: an index over audits is not looked at. */
export const itsAudit = sql<number>`+audit_id`;
