import { createWriteStream, writeFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { exchangesOf } from '../audit/exchanges.js';
import { harOf } from '../fetching/recording/har-export.js';
import type { ExportOptions } from './export.js';
import { UsageError } from './failure.js';
import { chosenAudit, withStore } from './stored-audits.js';

export async function exportAudit(options: ExportOptions): Promise<void> {
  if (options.har === undefined && options.warc === undefined) {
    throw new UsageError('say where to: --har evidence.har or --warc evidence.warc.gz');
  }
  await withStore(options, async (store) => {
    const audit = await chosenAudit(store, options.audit);
    const exchanges = await exchangesOf(store, audit.id);
    if (exchanges.length === 0) throw new UsageError(`audit ${audit.id} has no answers to export.`);
    if (options.har !== undefined) {
      writeFileSync(options.har, harOf(exchanges));
      process.stdout.write(`${options.har}\n`);
    }
    if (options.warc !== undefined) {
      const { warcOf } = await import('../fetching/recording/warc-export.js');
      await pipeline(warcOf(exchanges), createWriteStream(options.warc));
      process.stdout.write(`${options.warc}\n`);
    }
  });
}
