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
    '## What misleads in them',
    traps.join('\n'),
  ].join('\n\n')}\n`;
}
