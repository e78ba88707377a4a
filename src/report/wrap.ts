/**
 * Text in lines of at most `width` characters, broken at plain spaces (never at no-break ones, nor where French sets a mark apart: « so »,
 * and so !); a longer word keeps its own line.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

const opens = '«';
const closes = new Set(['»', ';', ':', '?', '!', '%']);

/** What stays on one line: words, with the marks that French sets apart from them. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const word of text.split(/[ \n\t]+/)) {
    const before = words.at(-1);
    if (before !== undefined && (before.endsWith(opens) || closes.has(word[0] ?? '')))
      words[words.length - 1] = `${before} ${word}`;
    else words.push(word);
  }
  return words;
}
