import type { ImportKind } from './import-kind.js';

/** The page of documentation, made from the kinds' own data. */
export function importsPage(kinds: readonly ImportKind[]): string {
  const rows = kinds.map(
    ({ id, name, facts }) =>
      `| ${name} | \`${id}\` | ${facts.account} | ${facts.dates} | ${facts.followers} | ${facts.collected ?? '– (say `--seen-on`)'} | ${facts.proves} |`,
  );
  const traps = kinds.map(({ name, facts }) => `- **${name}**: ${facts.traps.join(' ')}`);
  return `${[
    '# Which files of other programs can followsuit read?',
    'This page is generated from the code (`npm run docs:imports`).',
    'A file is a view by another program at its own time. It is recognised by what is in it, never by its name. A list of posts proves activity and never silence; a row of an error, an empty list and a zero are *not checked*; a third party’s “not found” is no absence; a name alone matches no account until you say whose it is. Every fact points to the file, its digest and its row.',
    '| file | kind | account by | dates | followers | made when | proves |\n|---|---|---|---|---|---|---|\n' +
      rows.join('\n'),
    '## A format of your own: the hand-over',
    'What no kind fits, any program can write as the hand-over: a CSV with these columns, or one JSON object a line; [hand-over.schema.json](hand-over.schema.json) says what a record may hold.',
    '```csv\naccount,seen_at,seen_by,post_at,post_url,kind,followers\nhttps://www.instagram.com/maplecycles/,2026-10-03,AB,2026-09-30,https://www.instagram.com/p/C1/,post,3100\n```',
    '```json\n{"account":"linkedin:company/maple-cycles","seen_at":"2026-10-03","posts_in_period":0,"from":"2026-01-01","to":"2026-09-30","source_file":"analytics.pdf"}\n```',
    'A table that nobody recognises is explained instead: `--map "Page=account" --map "Last update=post_at"`. What was explained is kept in `followsuit.config.json` (`tables`), and the next table with these columns needs no `--map`.',
    '## What misleads in them',
    traps.join('\n'),
  ].join('\n\n')}\n`;
}
