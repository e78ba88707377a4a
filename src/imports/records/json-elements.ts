/** A single record larger than this is no post and no profile. Characters. */
const MAX_ELEMENT = 16 * 1024 * 1024;

export interface Element {
  /** Place from 1. */
  row: number;
  /** JSON of one element, or undefined where it was too large to keep. */
  text: string | undefined;
}

/**
 * Cuts the elements out of a JSON array as it streams by, so that a file of any size needs the memory of one element. Only
 * brackets and strings are looked at; each piece then goes to `JSON.parse`, which judges it. (A library that builds tokens
 * is slower, and the one at hand asks for trusted input only.)
 */
export async function* elementsOf(chunks: AsyncIterable<string>): AsyncGenerator<Element> {
  const cutter = new Cutter();
  for await (const chunk of chunks) yield* cutter.feed(chunk);
  yield* cutter.end();
}

class Cutter {
  #depth = 0;
  #inString = false;
  #escaped = false;
  #pieces: string[] = [];
  #length = 0;
  #row = 0;

  *feed(chunk: string): Generator<Element> {
    let start = 0;
    for (let i = 0; i < chunk.length; i++) {
      const boundary = this.#step(chunk.charCodeAt(i));
      if (boundary === undefined) continue;
      if (boundary !== 'open') {
        this.#keep(chunk.slice(start, i));
        yield* this.#take();
      }
      start = i + 1;
    }
    if (this.#depth > 0) this.#keep(chunk.slice(start));
  }

  /** A file cut off in the middle of an element: what was begun is told as a piece, and is no JSON. */
  *end(): Generator<Element> {
    if (this.#depth > 0) yield* this.#take();
  }

  #step(code: number): 'open' | 'between' | 'close' | undefined {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (code === BACKSLASH) this.#escaped = true;
      else if (code === QUOTE) this.#inString = false;
      return undefined;
    }
    if (code === QUOTE) this.#inString = true;
    else if (code === OPEN_BRACKET || code === OPEN_BRACE) return this.#depth++ === 0 ? 'open' : undefined;
    else if (code === CLOSE_BRACKET || code === CLOSE_BRACE) return --this.#depth === 0 ? 'close' : undefined;
    else if (code === COMMA && this.#depth === 1) return 'between';
    return undefined;
  }

  #keep(piece: string): void {
    this.#length += piece.length;
    if (this.#length <= MAX_ELEMENT) this.#pieces.push(piece);
    else this.#pieces = [];
  }

  *#take(): Generator<Element> {
    const tooLarge = this.#length > MAX_ELEMENT;
    const text = this.#pieces.join('');
    this.#pieces = [];
    this.#length = 0;
    if (!tooLarge && text.trim() === '') return;
    this.#row++;
    yield { row: this.#row, text: tooLarge ? undefined : text };
  }
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d];
