import type { Column } from './column.js';

/** One row of a list before its cells are read: the line it begins on, and each non-empty cell with its column. */
export interface Row {
  line: number;
  cells: readonly Cell[];
}

export interface Cell {
  /** As the header writes it; what messages show. */
  header: string;
  /** What a plain url line or a bare JSON string is: a website or an account, whichever the url is. */
  column: Column | { means: 'url' };
  text: string;
}

export const MAX_ROWS = 100_000;

const nothings = new Set([
  '',
  '-',
  '--',
  '–',
  '—',
  '?',
  'n/a',
  'n/d',
  'na',
  'n.a.',
  'none',
  'null',
  'nil',
  'aucun',
  'aucune',
  'néant',
  'keine',
  'tbd',
  'tba',
  'tbc',
  'todo',
  'nan',
  'undefined',
  'unknown',
  'inconnu',
  'k.a.',
  's/o',
  '#n/a',
  '#nv',
]);

/** People write "-" or "n/a" where there is nothing. */
export function isNothing(text: string): boolean {
  return nothings.has(text.trim().toLowerCase());
}
