import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { ImportProblem } from './record.js';

/** What a compressed file may unfold to. Bytes. */
const MAX_UNFOLDED = 1024 * 1024 * 1024;

const XZ = Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]);

export function isXz(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, XZ.length)).equals(XZ);
}

/** The text of a file, decoded as it streams: UTF-8, or UTF-16 where its mark says so; `.xz` is unfolded on the way. */
export async function* textChunks(path: string, head: Uint8Array): AsyncGenerator<string> {
  const decoder = new TextDecoder(encodingOf(head));
  let size = 0;
  for await (const bytes of isXz(head) ? unfolded(path) : createReadStream(path)) {
    size += bytes.length;
    if (size > MAX_UNFOLDED) throw new ImportProblem('too-large', { limit: MAX_UNFOLDED });
    yield decoder.decode(bytes as Uint8Array, { stream: true });
  }
  yield decoder.decode();
}

function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

async function* unfolded(path: string): AsyncGenerator<Uint8Array> {
  const { XzReadableStream } = await import('xz-decompress');
  const folded = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
  const reader = new XzReadableStream(folded).getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } catch (error) {
    throw error instanceof ImportProblem ? error : new ImportProblem('damaged-archive');
  }
}

/** Lines of a text as it streams by, without their ends; one that is longer than the limit is cut there. */
export async function* linesOf(chunks: AsyncIterable<string>, limit: number): AsyncGenerator<string> {
  // Joined once a line: a line without end would be copied with every chunk.
  let pieces: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const [first = '', ...others] = chunk.split('\n');
    for (const [i, part] of [first, ...others].entries()) {
      if (i > 0) {
        yield pieces.join('').replace(/\r$/, '');
        [pieces, length] = [[], 0];
      }
      const kept = part.slice(0, limit - length);
      if (kept !== '') pieces.push(kept);
      length += kept.length;
    }
  }
  if (length > 0) yield pieces.join('');
}
