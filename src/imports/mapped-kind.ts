import { at } from './fields.js';
import type { ImportKind } from './import-kind.js';
import { handOver } from './kinds/followsuit.js';
import type { ColumnMap } from './meanings.js';

/** A table whose columns a person has explained, read as the hand-over format. */
export function mappedKind(map: ColumnMap): ImportKind {
  return {
    ...handOver,
    id: 'mapped',
    name: 'mapped table',
    fits: (value) => [...map.keys()].some((column) => at(value, column) !== undefined),
    read: (record, file) => {
      const told = Object.fromEntries(
        [...map].map(([column, meaning]) => [meaning, at(record.value, column)]),
      );
      return handOver.read({ ...record, value: told }, file);
    },
  };
}

/** The same for a table of which somebody explained the columns before: it must have every one of them. */
export function rememberedKind(map: ColumnMap): ImportKind {
  const columns = [...map.keys()];
  return {
    ...mappedKind(map),
    fits: (value, file) =>
      file.columns.length > 0
        ? columns.every((column) => file.columns.includes(column))
        : columns.every((column) => at(value, column) !== undefined),
  };
}
