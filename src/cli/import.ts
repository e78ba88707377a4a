import { Command } from 'commander';
import { auditOption, type CommonOptions, collect, examples, withCommonOptions } from './common.js';
import type { ImportOptions } from './run-import.js';

/** `followsuit import`: what files of other programs show, taken into an audit. */
export function importCommand(): Command {
  return examples(
    withCommonOptions(
      new Command('import')
        .description(
          'Take in files of other programs (exports, scrapers): followsuit imports lists the kinds',
        )
        .argument('<files...>', 'CSV, JSON, NDJSON, XLSX or .json.xz files')
        .option('--dry-run', 'say what the files hold, and keep nothing')
        .option('--seen-on <day>', 'when the files were made, where they do not say: 2026-10-03')
        .option('--match <name=url>', 'the account a name in a file stands for (repeatable)', collect)
        .option(
          '--map <column=meaning>',
          'explain a column of a table nobody recognises (repeatable)',
          collect,
        )
        .option('--sheet <name>', 'sheet of a workbook (default: the first)')
        .option('--audit <n>', 'the audit to take them into (default: the newest)', auditOption),
    ),
    'import instagram-posts.json --seen-on 2026-10-03',
    'import competitor-analytics.xlsx --match "Acme Pumps=https://www.linkedin.com/company/acme-pumps"',
    'import table.csv --map "Page=account" --map "Last update=post_at" --seen-on 2026-10-03',
  ).action(async (files: string[], options: ImportOptions) => {
    const { importFiles } = await import('./run-import.js');
    process.exitCode = await importFiles(files, options);
  });
}

/** `followsuit imports`: which files can be taken in, what each proves, what misleads in it. */
export function importsCommand(): Command {
  return examples(
    withCommonOptions(
      new Command('imports')
        .description('Which files of other programs can be taken in, and what each proves')
        .option('--docs <file>', 'write the page of documentation'),
    ),
    'imports',
  ).action(async (options: CommonOptions & { docs?: string }) => {
    const { listImports } = await import('./list-imports.js');
    process.stdout.write(listImports(options));
  });
}
