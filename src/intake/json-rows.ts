import { z } from 'zod';
import { columnNamed } from './column.js';
import { faultIn } from './json-fault.js';
import { type IntakeProblem, problem } from './problem.js';
import { type Cell, isNothing, MAX_ROWS, type Row } from './row.js';
import { urlRow } from './text-rows.js';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const itemSchema = z.union([z.string(), z.record(z.string(), z.unknown())]);
/** Programs wrap their list into an object, under a name of their own. */
const listSchema = z.union([
  z.array(z.unknown()),
  z.record(z.string(), z.unknown()).transform((wrapper, context) => {
    const list = Object.values(wrapper).find(Array.isArray);
    if (list === undefined) context.addIssue({ code: 'custom', message: 'no list in it' });
    return list ?? [];
  }),
]);

/** Objects in objects deeper than this hold something else. */
const MAX_DEPTH = 4;

/**
 * An array of urls or of objects with the keys a CSV has as columns, also inside an object (`{"competitors": […]}`) or as one object a line.
 * Accounts may stand in objects of their own: `{"social": {"facebook": "acme"}}`, `[{"network": "facebook", "url": "…"}]`.
 */
export function jsonRows(text: string, file: string): { rows: Row[]; problems: IntakeProblem[] } {
  const data = parseList(text);
  if ('wrongAt' in data)
    return { rows: [], problems: [problem({ file }, 'bad-json', 'file-refused', data.wrongAt)] };
  const list = listSchema.safeParse(data.value);
  if (!list.success) return { rows: [], problems: [problem({ file }, 'json-shape', 'file-refused')] };
  const problems: IntakeProblem[] = [];
  if (list.data.length > MAX_ROWS)
    problems.push(
      problem({ file, line: MAX_ROWS + 1 }, 'too-many-rows', 'row-left-out', { limit: MAX_ROWS }),
    );
  const unknown = new Set<string>();
  const rows = list.data.slice(0, MAX_ROWS).flatMap((item, i) => {
    const parsed = itemSchema.safeParse(item);
    if (!parsed.success) {
      problems.push(problem({ file, line: i + 1 }, 'json-shape', 'row-left-out'));
      return [];
    }
    if (typeof parsed.data === 'string') return [urlRow(parsed.data, i + 1)];
    const cells = Object.entries(parsed.data).flatMap(([key, value]) => cellsOf(key, value, unknown));
    return [{ line: i + 1, cells }];
  });
  for (const column of unknown)
    problems.push(problem({ file, column }, 'unknown-column', 'note', { column: column.slice(0, 80) }));
  return { rows, problems };
}

function parseList(text: string): { value: unknown } | { wrongAt: { line: number; column: number } } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
    const values = lines.length > 1 ? lines.map(objectIn) : [undefined];
    if (values.every((value) => value !== undefined)) return { value: values };
    const { line, character } = faultIn(text);
    return { wrongAt: { line, column: character } };
  }
}

function objectIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function cellsOf(key: string, value: unknown, unknown: Set<string>, depth = 0): Cell[] {
  if (value === null || value === undefined || depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((one) => cellsOf(key, one, unknown, depth + 1));
  const plain = scalar.safeParse(value);
  if (!plain.success) return cellsOfObject(key, value, unknown, depth + 1);
  const column = columnOf(key);
  if (column === undefined) unknown.add(key);
  const text = String(plain.data);
  return column === undefined || isNothing(text) ? [] : [{ header: key, column, text }];
}

const objectSchema = z.record(z.string(), z.unknown());

/** An account with its parts (`{"network": …, "url": …}`), or accounts by the names of their networks. */
function cellsOfObject(key: string, value: unknown, unknown: Set<string>, depth: number): Cell[] {
  const parsed = objectSchema.safeParse(value);
  if (!parsed.success) return [];
  const named = (...names: string[]) =>
    Object.entries(parsed.data).find(([name]) => names.includes(name.toLowerCase()))?.[1];
  const address = named('url', 'href', 'link', 'handle', 'username');
  if (address === undefined)
    return Object.entries(parsed.data).flatMap(([name, inner]) => cellsOf(name, inner, unknown, depth));
  const network = named('network', 'platform', 'service', 'site', 'type', 'name');
  const isNetwork = typeof network === 'string' && columnOf(network)?.means === 'account';
  return cellsOf(isNetwork ? network : key, address, unknown, depth);
}

function columnOf(key: string) {
  return columnNamed(key.replace(/([a-z])([A-Z])/g, '$1 $2'));
}
