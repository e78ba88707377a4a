import { Command } from 'commander';
import { auditOption, examples, withCommonOptions } from './common.js';
import type { ExportOptions } from './export-audit.js';
import { print } from './print.js';

/** `followsuit export`: the evidence of an audit, for others to look at. */
export function exportCommand(): Command {
  return examples(
    withCommonOptions(
      new Command('export')
        .description(
          'Write the answers of an audit as evidence: HAR (opens in browsers) or WARC (for archives)',
        )
        .option('--audit <id>', 'which audit (default: the newest)', auditOption)
        .option('--har <file>', 'write a HAR 1.2 file; - for standard output')
        .option(
          '--warc <file>',
          'write a WARC 1.1 file, compressed when its name ends in .gz; - for standard output',
        ),
    ),
    'export --har evidence.har',
    'export --audit 3 --warc evidence.warc.gz',
  ).action(async (options: ExportOptions) => {
    const { exportAudit } = await import('./export-audit.js');
    print(await exportAudit(options));
  });
}
