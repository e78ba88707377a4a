/** An object or list as a script of the page builds it. */
export type Built = Record<string, unknown> | unknown[];

interface Cursor {
  text: string;
  at: number;
  /** Something stood there that is no plain data: what is open cannot be finished. */
  lost: boolean;
  /** By their numbers, which another script may use anew. */
  slots: Map<number, Built>;
  built: Built[];
}

const MAX_DEPTH = 200;

const beginning = /\$R\[(\d{1,7})\]=(?=[{[])/g;
const slot = /\$R\[(\d{1,7})\](=(?!=))?/y;
const quoted = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|'[^'\\]*(?:\\[\s\S][^'\\]*)*'/y;
const numeral = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?n?(?![\w.])/y;
const word = /!0|!1|void 0|null|true|false/y;
const name = /[A-Za-z_$][\w$]*|\d+/y;
const space = /\s*/y;

const words: Record<string, boolean | null | undefined> = {
  '!0': true,
  '!1': false,
  true: true,
  false: false,
  null: null,
  'void 0': undefined,
};

/**
 * The data that scripts of X's page of 2026 build for its app: `$R[4]={rest_id:"7",verified:!0,core:$R[5]={…}}`, objects and
 * lists numbered so that later scripts can name them again. Read as text, never run; what is no plain data is passed over.
 */
export function builtBy(scripts: readonly string[]): Built[] {
  const slots = new Map<number, Built>();
  const built: Built[] = [];
  for (const text of scripts) {
    const cursor: Cursor = { text, at: 0, lost: false, slots, built };
    for (;;) {
      beginning.lastIndex = cursor.at;
      const next = beginning.exec(text);
      if (next === null) break;
      cursor.at = next.index;
      cursor.lost = false;
      readValue(cursor, 0);
      // what stopped the reading may be the very next beginning, which is no part of what was open
      cursor.at = Math.max(cursor.at, next.index + next[0].length);
    }
  }
  return built;
}

function readValue(cursor: Cursor, depth: number, number?: number): unknown {
  const c = cursor.text[cursor.at];
  if (depth > MAX_DEPTH) return lose(cursor);
  if (c === '{') return readObject(cursor, depth, number);
  if (c === '[') return readList(cursor, depth, number);
  if (c === '"' || c === "'") return readText(cursor);
  const named = take(cursor, slot);
  if (named !== undefined) {
    const [, digits, assigns] = named;
    return assigns === undefined
      ? cursor.slots.get(Number(digits))
      : readValue(cursor, depth + 1, Number(digits));
  }
  const literal = take(cursor, word)?.[0];
  if (literal !== undefined) return words[literal];
  const digits = take(cursor, numeral)?.[0];
  return digits === undefined ? lose(cursor) : Number(digits.replace(/n$/, ''));
}

/** An object is known under its number before it is full: what it holds may lead back to it. */
function readObject(cursor: Cursor, depth: number, number?: number): unknown {
  const object: Record<string, unknown> = Object.create(null);
  keep(cursor, object, number);
  readItems(cursor, '}', () => {
    const key = '"\''.includes(cursor.text[cursor.at] ?? '-') ? readText(cursor) : take(cursor, name)?.[0];
    take(cursor, space);
    if (key === undefined || cursor.text[cursor.at] !== ':') return lose(cursor);
    cursor.at++;
    take(cursor, space);
    object[key] = readValue(cursor, depth + 1);
  });
  return object;
}

function readList(cursor: Cursor, depth: number, number?: number): unknown {
  const list: unknown[] = [];
  keep(cursor, list, number);
  readItems(cursor, ']', () => {
    list.push(readValue(cursor, depth + 1));
  });
  return list;
}

function keep(cursor: Cursor, value: Built, number: number | undefined): void {
  if (number === undefined) return;
  cursor.slots.set(number, value);
  cursor.built.push(value);
}

function readItems(cursor: Cursor, close: '}' | ']', readItem: () => void): void {
  cursor.at++;
  while (!cursor.lost) {
    take(cursor, space);
    const c = cursor.text[cursor.at];
    if (c === close) {
      cursor.at++;
      return;
    }
    if (c === ',') cursor.at++;
    else readItem();
  }
}

function readText(cursor: Cursor): string | undefined {
  const found = take(cursor, quoted)?.[0];
  return found === undefined ? lose(cursor) : unescaped(found.slice(1, -1));
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', '0': '\0' };

function unescaped(written: string): string {
  return written.replace(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,5})\}|([\s\S]))/g,
    (
      _,
      x: string | undefined,
      u: string | undefined,
      wide: string | undefined,
      other: string | undefined,
    ) => {
      const code = x ?? u ?? wide;
      if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
      return other === undefined ? '' : (escapes[other] ?? other);
    },
  );
}

function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (found === null) return undefined;
  cursor.at = pattern.lastIndex;
  return found;
}

function lose(cursor: Cursor): undefined {
  cursor.lost = true;
  return undefined;
}
