import type { Reason } from '../model/reason.js';

/** Everything that can be wrong with a list. The sentences are in cli/intake-messages.ts. */
const intakeCodes = [
  // the whole file
  'no-such-file', // args: path
  'unreadable-file', // args: path, cause
  'file-too-large', // args: bytes, limit
  'spreadsheet-file', // args: kind
  'binary-file',
  'web-page',
  'pdf-file',
  'folder', // args: path
  'empty-list',
  'bad-json', // args: line, column
  'json-shape',
  'no-header', // args: found
  'too-many-rows', // args: limit
  'other-encoding', // args: encoding
  // the header
  'unknown-column', // args: column
  'double-column', // args: column
  // a row
  'broken-quote',
  'too-many-cells', // args: cells, columns
  'nothing-to-audit',
  // a cell
  'formula', // args: cell
  'cut-number', // args: cell
  'sheet-error', // args: cell
  'email', // args: cell, suggestion
  'scheme', // args: scheme
  'not-a-url', // args: cell
  'no-domain', // args: cell
  'too-long', // args: length, limit
  'several-websites', // args: kept
  'credentials',
  'not-an-account', // args: cell
  'no-account-url', // args: cell, why
  'other-network', // args: network
  'no-wikidata-item', // args: cell
  'bad-date', // args: cell
  'future-date', // args: cell
  'bad-number', // args: cell
  'which-account', // args: column
  'no-account-beside', // args: column, network
] as const;
export type IntakeCode = (typeof intakeCodes)[number];

/** What became of the input: nothing of the file, of the row or of the cell is used; or it is, and this is worth knowing. */
export type IntakeEffect = 'file-refused' | 'row-left-out' | 'cell-left-out' | 'note';

export interface Place {
  file: string;
  /** Line of the file, from 1; in JSON the number of the item. */
  line?: number;
  column?: string;
}

export interface IntakeProblem extends Place {
  code: IntakeCode;
  effect: IntakeEffect;
  args?: NonNullable<Reason['args']>;
}

export function problem(
  place: Place,
  code: IntakeCode,
  effect: IntakeEffect,
  args?: IntakeProblem['args'],
): IntakeProblem {
  return { ...place, code, effect, ...(args && { args }) };
}
