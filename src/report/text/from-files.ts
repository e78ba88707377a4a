import type { Evidence } from '../../model/answer.js';
import type { View } from '../view.js';
import { programOf } from './programs.js';
import type { Texts } from './texts.js';

/** "from a file (Apify, 3 Oct 2026)": undefined for what was asked for and not imported. */
export function fileText(t: Texts, { source, file, at }: Evidence): string | undefined {
  if (source !== 'file') return undefined;
  return t.cards.fromFile(file === undefined ? '' : programOf(file.kind), at);
}

/** How many accounts rest on files of other programs, and on which; empty where none does. */
export function filesLine({ t, f, counted }: View): string[] {
  const read = counted.flatMap(({ account }) => {
    const said = account.evidence.flatMap((evidence) => {
      if (evidence.source !== 'file' || evidence.file === undefined) return [];
      return [`${programOf(evidence.file.kind)}, ${f.shortDate(evidence.at)}`];
    });
    return said.length === 0 ? [] : [said];
  });
  if (read.length === 0) return [];
  return [t.verdict.fromFiles(read.length, [...new Set(read.flat())].slice(0, 4).join(t.page.semicolon))];
}
