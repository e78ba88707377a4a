/** Where a text stops being JSON, counted from 1. The runtime's own message quotes the text around it, and not always the place. */
export function faultIn(text: string): { line: number; character: number } {
  let good = 0;
  let bad = text.length + 1;
  // The shortest beginning that is wrong before its end: all longer ones are as well.
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isWrongBeforeItsEnd(text.slice(0, middle))) bad = middle;
    else good = middle;
  }
  const lines = text.slice(0, good).split('\n');
  return { line: lines.length, character: (lines.at(-1)?.length ?? 0) + 1 };
}

function isWrongBeforeItsEnd(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const at = /at position (\d+)/.exec(message)?.[1];
    return !/end of JSON input|Unterminated/.test(message) && (at === undefined || Number(at) < text.length);
  }
}
