import { rmSync } from 'node:fs';
import { packagePath } from '../package-root.js';
import { type CommonOptions, demoDatabase } from './common.js';
import type { OutputOptions } from './output-options.js';
import { runAuditCommand } from './run-audit-command.js';

/** The demo begins afresh each time, in a database of its own. */
export async function runDemo(options: CommonOptions & OutputOptions): Promise<number> {
  const db = options.db ?? demoDatabase;
  if (options.db === undefined)
    for (const ending of ['', '-wal', '-shm']) rmSync(`${db}${ending}`, { force: true });
  return runAuditCommand([packagePath('fixtures/demo/competitors.csv')], {
    ...options,
    db,
    replay: packagePath('fixtures/demo'),
    keepBodies: 'all',
    wikidata: false,
    past: true,
  });
}
