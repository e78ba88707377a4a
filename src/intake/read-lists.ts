import type { Competitor } from '../model/competitor.js';
import type { Instant } from '../model/time.js';
import { competitorOfRow, type NameAccount } from './competitor-of-row.js';
import { csvRows } from './csv-rows.js';
import { decodeList } from './decode-list.js';
import { jsonRows } from './json-rows.js';
import type { ListFile } from './list-file.js';
import { type Merged, mergeCompetitors } from './merge-competitors.js';
import { type IntakeProblem, problem } from './problem.js';
import type { Row } from './row.js';
import { textRows, urlRow } from './text-rows.js';

export interface Intake {
  competitors: Competitor[];
  problems: IntakeProblem[];
  merged: Merged[];
}

/** What messages call the urls of the command line. */
const COMMAND_LINE = 'command line';

/**
 * Competitors from lists (CSV, text or JSON, told apart by their content) and urls. Bad rows become problems and the
 * good ones still go through; rows that are one company are merged and said.
 */
export function readLists(
  files: readonly ListFile[],
  urls: readonly string[],
  nameAccount: NameAccount,
  options: { now?: Instant } = {},
): Intake {
  const parts = files.map((file) => ({ file: file.name, ...rowsOf(file) }));
  if (urls.length > 0)
    parts.push({ file: COMMAND_LINE, rows: urls.map((url, i) => urlRow(url, i + 1)), problems: [] });
  const problems = parts.flatMap((part) => part.problems);
  const listed = parts.flatMap(({ file, rows }) =>
    rows.flatMap((row) => {
      const read = competitorOfRow(row, { file, nameAccount, now: options.now });
      problems.push(...read.problems);
      return read.competitor ? [{ competitor: read.competitor, file }] : [];
    }),
  );
  return { ...mergeCompetitors(listed), problems };
}

function rowsOf({ name: file, bytes }: ListFile): { rows: Row[]; problems: IntakeProblem[] } {
  const decoded = decodeList(bytes);
  if ('refused' in decoded)
    return { rows: [], problems: [problem({ file }, decoded.refused, 'file-refused', decoded.args)] };
  const { rows, problems } = rowsOfText(decoded.text, file);
  if (decoded.encoding === 'windows-1252')
    problems.unshift(problem({ file }, 'other-encoding', 'note', { encoding: decoded.encoding }));
  if (rows.length === 0 && problems.every((p) => p.effect === 'note'))
    problems.push(problem({ file }, 'empty-list', 'file-refused'));
  return { rows, problems };
}

function rowsOfText(text: string, file: string): { rows: Row[]; problems: IntakeProblem[] } {
  if (/^\s*[[{]/.test(text)) return jsonRows(text, file);
  const csv = csvRows(text, file);
  if (csv) return csv;
  const first =
    text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '' && !line.trim().startsWith('#')) ?? '';
  const isTable = /[,;\t]/.test(first) && !/^\S+$/.test(first.replace(/[,;]\s*$/, ''));
  if (/\.csv$/i.test(file) && (isTable || /[,;\t]/.test(first)))
    return {
      rows: [],
      problems: [problem({ file, line: 1 }, 'no-header', 'file-refused', { found: first.slice(0, 80) })],
    };
  return textRows(text, file);
}
