import { writeFileSync } from 'node:fs';
import { importsPage } from '../imports/imports-page.js';
import { importKinds } from '../imports/index.js';
import type { CommonOptions } from './common.js';
import { networkWords } from './network-words.js';
import { outputWords } from './output-words.js';
import { table, terminalWidth } from './table.js';

export function listImports(options: CommonOptions & { docs?: string }): string {
  if (options.docs !== undefined) {
    writeFileSync(options.docs, importsPage(importKinds));
    return `${outputWords().written(options.docs)}\n`;
  }
  if (options.json)
    return `${JSON.stringify(
      importKinds.map(({ id, name, facts }) => ({ id, name, ...facts })),
      null,
      2,
    )}\n`;
  const words = networkWords();
  const rows = importKinds.map(({ id, name, facts }) => [
    id,
    `${words.kind(name)}${words.colon}${words.proves(facts.proves)}`,
  ]);
  return `${table(rows, terminalWidth())}\n`;
}
