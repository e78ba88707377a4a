import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib';
import { BodyFault } from './fault.js';

/** What we say we understand. */
export const ACCEPT_ENCODING = 'gzip, deflate, br';
const MAX_CODINGS = 2;

type Decode = (bytes: Buffer, options: ZlibOptions) => Promise<Buffer>;
const decoders: Record<string, Decode> = {
  gzip: promisify<Buffer, ZlibOptions, Buffer>(gunzip),
  'x-gzip': promisify<Buffer, ZlibOptions, Buffer>(gunzip),
  // "deflate" is the zlib format (RFC 9110 §8.4.1.2), but some servers send it bare.
  deflate: (bytes, options) =>
    ((bytes[0] ?? 0) & 0x0f) === 8
      ? promisify<Buffer, ZlibOptions, Buffer>(inflate)(bytes, options)
      : promisify<Buffer, ZlibOptions, Buffer>(inflateRaw)(bytes, options),
  br: (bytes, { maxOutputLength }) =>
    promisify(brotliDecompress)(bytes, maxOutputLength === undefined ? {} : { maxOutputLength }),
};

/**
 * Undoes the content codings of a body, at most two, each output bounded, so that a bomb of a few hundred bytes cannot
 * fill the memory. Throws BodyFault: `bad-encoding`, `truncated` or `too-large`.
 */
export async function decodeBody(bytes: Buffer, contentEncoding: string, limit: number): Promise<Buffer> {
  const codings = contentEncoding
    .toLowerCase()
    .split(',')
    .map((c) => c.trim())
    .filter((c) => c !== '' && c !== 'identity');
  if (codings.length > MAX_CODINGS) {
    throw new BodyFault({ code: 'bad-encoding', args: { coding: codings.slice(0, 5).join(', ') } });
  }
  let decoded = bytes;
  for (const coding of codings.reverse()) decoded = await undo(coding, decoded, limit);
  return decoded;
}

async function undo(coding: string, bytes: Buffer, limit: number): Promise<Buffer> {
  const decode = Object.hasOwn(decoders, coding) ? decoders[coding] : undefined;
  if (decode === undefined)
    throw new BodyFault({ code: 'bad-encoding', args: { coding: coding.slice(0, 40) } });
  if (bytes.length === 0) return bytes;
  try {
    return await decode(bytes, { maxOutputLength: limit });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      throw new BodyFault({ code: 'too-large', args: { limit: 'decoded', bytes: limit } });
    }
    if (code === 'Z_BUF_ERROR') throw new BodyFault({ code: 'truncated' });
    throw new BodyFault({ code: 'bad-encoding', args: { coding } });
  }
}
