import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exchangesOf } from '../audit/exchanges.js';
import { harOf } from '../fetching/recording/har-export.js';
import { answersWithoutBody } from '../store/prune.js';
import type { CommonOptions } from './common.js';
import { defaultDatabase } from './common.js';
import { UsageError } from './failure.js';
import { outputWords } from './output-words.js';
import { checkOverwrites } from './overwrites.js';
import { jsonText, warn } from './print.js';
import { pagesGone } from './prune-words.js';
import { chosenAudit, withStore } from './stored-audits.js';
import { writeWhole } from './write-whole.js';

export interface ExportOptions extends CommonOptions {
  audit?: number;
  har?: string;
  warc?: string;
}

const STANDARD_OUTPUT = '-';

/** Writes the evidence of an audit; returns what is printed of it. */
export async function exportAudit(options: ExportOptions): Promise<string> {
  const { har, warc } = options;
  if (har === undefined && warc === undefined) {
    throw new UsageError(outputWords().exportWhere);
  }
  if ((har === STANDARD_OUTPUT && warc !== undefined) || (warc === STANDARD_OUTPUT && har !== undefined)) {
    throw new UsageError(outputWords().exportOne);
  }
  return withStore(options, async (store, config) => {
    checkOverwrites({ '--har': har, '--warc': warc }, [config.db ?? defaultDatabase]);
    const audit = await chosenAudit(store, options.audit);
    const exchanges = await exchangesOf(store, audit.id);
    if (exchanges.length === 0) throw new UsageError(outputWords().exportNothing(audit.id));
    const { answers, without } = await answersWithoutBody(store, audit.id);
    if (without > 0) warn(`followsuit: ${pagesGone().exported(audit.id, without, answers)}\n`);
    if (har !== undefined) await write(har, Readable.from([harOf(exchanges)]));
    if (warc !== undefined) {
      const { warcOf } = await import('../fetching/recording/warc-export.js');
      await write(warc, warcOf(exchanges, { gzip: warc === STANDARD_OUTPUT || warc.endsWith('.gz') }));
    }
    const files = [har, warc].filter((path) => path !== undefined && path !== STANDARD_OUTPUT);
    if (files.length === 0) return '';
    if (!options.json) return files.map((path) => `${path}\n`).join('');
    const written = { audit: audit.id, answers: exchanges.length, har: har ?? null, warc: warc ?? null };
    return jsonText(written);
  });
}

async function write(path: string, chunks: AsyncIterable<string | Uint8Array>): Promise<void> {
  if (path === STANDARD_OUTPUT) await pipeline(chunks, process.stdout, { end: false });
  else await writeWhole(path, chunks);
}
