/** Rows of one statement: their values stay far below the 32,766 that SQLite takes. */
const ROWS = 500;

/** A long list is kept so many rows at a time: a statement each would take a server's round trip each. */
export function* batchesOf<T>(rows: Iterable<T>): Generator<readonly T[]> {
  let batch: T[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < ROWS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
