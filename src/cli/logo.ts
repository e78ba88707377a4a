import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { UsageError } from './failure.js';
import { outputWords } from './output-words.js';

const logoTypes: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};
const MAX_LOGO_BYTES = 512 * 1024;

/** The picture of `--logo` as a data uri; a file that is none, too large or more than a picture is refused in a sentence. */
export function logoData(path: string): string {
  const words = outputWords().logo;
  const type = logoTypes[extname(path).toLowerCase()];
  if (type === undefined) throw new UsageError(words.type(path));
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new UsageError(words.unreadable(path));
  }
  if (bytes.length > MAX_LOGO_BYTES) throw new UsageError(words.large(path));
  if (type === 'image/svg+xml' && !isPlainDrawing(decoded(bytes))) throw new UsageError(words.active(path));
  return `data:${type};base64,${bytes.toString('base64')}`;
}

/** As a browser would read it: by its byte order mark, else as UTF-8. */
function decoded(bytes: Buffer): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isUtf16) return bytes.toString('utf8');
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
}

/**
 * Shapes and nothing else: no script, no handler, no foreign content, no reference out of the file. A browser runs
 * none of these in an image, but the picture is taken out of the report and opened by itself sooner or later.
 */
function isPlainDrawing(svg: string): boolean {
  if (!/<(?:\w+:)?svg[\s>]/i.test(svg)) return false;
  const marks = [
    /<!(?:ENTITY|DOCTYPE[^<>[]*\[)/i,
    /<\?xml-stylesheet/i,
    /<(?:\w+:)?(?:script|foreignObject|iframe|object|embed|audio|video|handler|listener|set|animate\w*|a|feImage)[\s/>]/i,
    /[\s"'/]on\w+\s*=/i,
    /javascript\s*:/i,
    /@import/i,
    /\bhref\s*=\s*(?:"(?!#|data:image\/(?:png|jpeg|webp|gif))|'(?!#|data:image\/(?:png|jpeg|webp|gif))|[^\s"'])/i,
    /\bsrc\s*=/i,
    /url\(\s*["']?(?!["']?#)/i,
  ];
  return !marks.some((mark) => mark.test(svg));
}
