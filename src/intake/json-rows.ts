import { z } from 'zod';
import { columnNamed } from './column.js';
import { type IntakeProblem, problem } from './problem.js';
import { type Cell, isNothing, MAX_ROWS, type Row } from './row.js';
import { urlRow } from './text-rows.js';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const itemSchema = z.union([z.string(), z.record(z.string(), z.union([scalar, z.array(scalar), z.null()]))]);
const listSchema = z.union([
  z.array(z.unknown()),
  z.object({ competitors: z.array(z.unknown()) }).transform((o) => o.competitors),
]);

/** An array of urls or of objects with the keys a CSV has as columns; also `{"competitors": […]}`. */
export function jsonRows(text: string, file: string): { rows: Row[]; problems: IntakeProblem[] } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const cause = (error instanceof Error ? error.message : String(error)).slice(0, 120);
    return { rows: [], problems: [problem({ file }, 'bad-json', 'file-refused', { cause })] };
  }
  const list = listSchema.safeParse(data);
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
    return [{ line: i + 1, cells: cellsOf(parsed.data, unknown) }];
  });
  for (const column of unknown)
    problems.push(problem({ file, column }, 'unknown-column', 'note', { column: column.slice(0, 80) }));
  return { rows, problems };
}

function cellsOf(item: Exclude<z.infer<typeof itemSchema>, string>, unknown: Set<string>): Cell[] {
  return Object.entries(item).flatMap(([key, value]) => {
    const column = columnNamed(key.replace(/([a-z])([A-Z])/g, '$1 $2'));
    if (column === undefined) {
      unknown.add(key);
      return [];
    }
    return [value]
      .flat()
      .filter((v) => v !== null && !isNothing(String(v)))
      .map((v) => ({ header: key, column, text: String(v) }));
  });
}
