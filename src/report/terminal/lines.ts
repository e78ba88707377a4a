import { tameLines } from '../tame.js';
import { wrap } from '../wrap.js';

/** `Label  value`, the value wrapped and indented under itself. */
export function labelled(rows: readonly (readonly [string, string | undefined])[], width: number): string[] {
  const shown = rows.filter((row): row is [string, string] => row[1] !== undefined && row[1] !== '');
  const indent = Math.min(30, Math.max(0, ...shown.map(([label]) => label.length)) + 2);
  return shown.flatMap(([label, value]) => {
    const lines = wrap(value, Math.max(20, width - indent - 2));
    // A label too long for its column stands on a line of its own.
    const isLong = label.length > indent - 2;
    const first = isLong ? [`  ${label}`] : [];
    return [
      ...first,
      ...lines.map((line, i) => `  ${(i === 0 && !isLong ? label : '').padEnd(indent)}${line}`),
    ];
  });
}

/** Lines as one text for a terminal that no stranger's word can steer. */
export function screen(lines: readonly string[]): string {
  return tameLines(lines.join('\n'));
}
