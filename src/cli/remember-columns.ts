import { existsSync } from 'node:fs';
import type { ColumnMap } from '../imports/meanings.js';
import { type Config, defaultConfigFile, readConfig } from './config.js';
import { writeWhole } from './write-whole.js';

/** The tables of which somebody has explained the columns. */
export function rememberedTables({ tables = [] }: Config): ColumnMap[] {
  return tables.map((table) => new Map(Object.entries(table)));
}

/**
 * Keeps in the configuration what the columns of a table mean, so that the next file of its shape needs no word; what was said
 * of the same columns before is replaced. Returns the file, or undefined where it says so already.
 */
export async function rememberColumns(
  map: ColumnMap,
  path: string = defaultConfigFile,
): Promise<string | undefined> {
  const before: Config = existsSync(path) ? readConfig(path) : {};
  const table = Object.fromEntries(map);
  const known = before.tables ?? [];
  if (known.some((other) => JSON.stringify(sorted(other)) === JSON.stringify(sorted(table))))
    return undefined;
  const others = known.filter((other) => columnsOf(other) !== columnsOf(table));
  const config: Config = { ...before, tables: [...others, table] };
  await writeWhole(path, `${JSON.stringify(config, null, 2)}\n`);
  return path;
}

function columnsOf(table: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.keys(table).sort());
}

function sorted(table: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1));
}
