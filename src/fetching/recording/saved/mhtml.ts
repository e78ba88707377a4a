import PostalMime, { type Email } from 'postal-mime';
import { canParse } from '../../../can-parse.js';
import { pageExchange } from './page.js';
import type { Saved } from './saved.js';

/** Pictures and styles are most of the parts; pages and data are few. */
const MAX_PARTS = 5000;
const MAX_READ_PARTS = 100;
const limits = { maxNestingDepth: 4, maxHeadersSize: 64 * 1024, maxRfc822NestingDepth: 0 };

/**
 * A page as one file (RFC 2557), the way Chrome and Edge save it: the page and everything it shows are parts, each with its
 * address. The head says which page it is and when it was saved.
 */
export async function readMhtml(bytes: Uint8Array): Promise<Saved> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = await PostalMime.parse(headOf(file), limits);
  const boundary = /boundary="?([^";\r\n]{1,200})"?/i.exec(headerOf(head, 'content-type') ?? '')?.[1];
  if (boundary === undefined) return { exchanges: [] };
  const pages = await pagesIn(file, boundary);
  const saved = headerOf(head, 'snapshot-content-location');
  const main = pages.find((page) => page.url === saved) ?? pages[0];
  const at = Date.parse(head.date ?? '');
  const mainUrl = saved !== undefined && canParse(saved) ? saved : main?.url;
  const frames = pages.filter((page) => page !== main);
  return {
    exchanges: [
      ...(main && mainUrl !== undefined ? [pageExchange(mainUrl, main.html)] : []),
      ...frames.map((page) => pageExchange(page.url, page.html)),
    ],
    ...(Number.isFinite(at) && { at }),
  };
}

/** Up to the first empty line, with the part that would be the body left out. */
function headOf(file: Buffer): Buffer {
  const end = [file.indexOf('\r\n\r\n'), file.indexOf('\n\n')].filter((index) => index >= 0);
  return file.subarray(0, end.length === 0 ? file.length : Math.min(...end) + 4);
}

async function pagesIn(file: Buffer, boundary: string): Promise<{ url: string; html: string }[]> {
  const pages: { url: string; html: string }[] = [];
  let toRead = MAX_READ_PARTS;
  for (const part of partsOf(file, boundary)) {
    if (toRead === 0) break;
    if (!/^content-type:\s*(?:text\/html|application\/xhtml)/im.test(headOf(part).toString('latin1')))
      continue;
    toRead--;
    const read = await PostalMime.parse(part, limits);
    const url = headerOf(read, 'content-location') ?? '';
    if (read.html !== undefined && /^https?:/i.test(url) && canParse(url))
      pages.push({ url, html: read.html });
  }
  return pages;
}

function* partsOf(file: Buffer, boundary: string): Generator<Buffer> {
  const mark = Buffer.from(`--${boundary}`);
  let start = file.indexOf(mark);
  for (let parts = 0; start >= 0 && parts < MAX_PARTS; parts++) {
    const next = file.indexOf(mark, start + mark.length);
    const end = next < 0 ? file.length : next;
    const part = file.subarray(start, end);
    const begin = part.indexOf('\n') + 1;
    if (begin > 0 && begin < part.length) yield part.subarray(begin);
    start = next;
  }
}

function headerOf({ headers }: Email, name: string): string | undefined {
  return headers.find((header) => header.key === name)?.value.trim();
}
