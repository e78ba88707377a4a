import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Recency } from '../../src/analysis/statistics/mbg-nbd.js';

/** The CDNOW customers one by one, in weeks (fixtures/reference/README.md). */
export function cdnowCustomers(): Recency[] {
  const text = readFileSync('fixtures/reference/cdnow.csv', 'utf8');
  const rows: Record<string, string>[] = parse(text, { columns: true });
  return rows.flatMap((row) => {
    const customer = { x: Number(row.x), last: Number(row.t_x), age: Number(row.T) };
    return Array.from({ length: Number(row.customers) }, () => customer);
  });
}
