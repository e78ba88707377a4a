import { writeFileSync } from 'node:fs';
import { importsPage } from '../imports/imports-page.js';
import { importKinds } from '../imports/index.js';
import type { CommonOptions } from './common.js';
import { table, terminalWidth } from './table.js';

export function listImports(options: CommonOptions & { docs?: string }): string {
  if (options.docs !== undefined) {
    writeFileSync(options.docs, importsPage(importKinds));
    return `${options.docs} written\n`;
  }
  if (options.json)
    return `${JSON.stringify(
      importKinds.map(({ id, name, facts }) => ({ id, name, ...facts })),
      null,
      2,
    )}\n`;
  const rows = importKinds.map(({ id, name, facts }) => [id, `${name}: proves ${facts.proves}`]);
  return `${table(rows, terminalWidth())}\n`;
}
