import type { ColumnMap } from '../imports/meanings.js';
import { changeConfig } from './change-config.js';
import { type Config, defaultConfigFile } from './config.js';

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
  const table = Object.fromEntries(map);
  const isChanged = await changeConfig(path, (before) => {
    const known = before.tables ?? [];
    if (known.some((other) => JSON.stringify(sorted(other)) === JSON.stringify(sorted(table))))
      return undefined;
    const others = known.filter((other) => columnsOf(other) !== columnsOf(table));
    return { ...before, tables: [...others, table] };
  });
  return isChanged ? path : undefined;
}

function columnsOf(table: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.keys(table).sort());
}

function sorted(table: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1));
}
