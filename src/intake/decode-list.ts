import type { IntakeCode } from './problem.js';

/** A hundred thousand rows have about ten; anything much larger is the wrong file. */
export const MAX_LIST_BYTES = 50 * 1024 * 1024;

export type DecodedList =
  | { text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' }
  | { refused: IntakeCode; args?: Record<string, string | number> };

const signatures: readonly [bytes: readonly number[], kind: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'Excel (.xlsx) or OpenDocument'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'Excel (.xls)'],
];

/** The text of a list file: byte-order mark, UTF-16, UTF-8, else what Windows spreadsheets write. */
export function decodeList(bytes: Uint8Array): DecodedList {
  if (bytes.length > MAX_LIST_BYTES)
    return { refused: 'file-too-large', args: { bytes: bytes.length, limit: MAX_LIST_BYTES } };
  const spreadsheet = signatures.find(([signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (spreadsheet) return { refused: 'spreadsheet-file', args: { kind: spreadsheet[1] } };
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return { refused: 'pdf-file' };
  const utf16 = utf16Of(bytes);
  if (utf16 === undefined && isBinary(bytes)) return { refused: 'binary-file' };
  const decoded = decodeText(bytes, utf16);
  return webPage.test(decoded.text) ? { refused: 'web-page' } : decoded;
}

/** What a saved web page begins with, after declarations and remarks. */
const webPage =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/i;

type DecodedText = Extract<DecodedList, { text: string }>;

function decodeText(bytes: Uint8Array, utf16: 'utf-16le' | 'utf-16be' | undefined): DecodedText {
  if (utf16) return { text: strip(new TextDecoder(utf16).decode(bytes)), encoding: utf16 };
  try {
    return { text: strip(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 200);
  const zeros = (parity: number) => start.filter((byte, i) => i % 2 === parity && byte === 0).length;
  const half = Math.floor(start.length / 2);
  if (half < 4) return undefined;
  if (zeros(1) > half * 0.8 && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > half * 0.8 && zeros(1) === 0 ? 'utf-16be' : undefined;
}

/** Control characters that no text editor writes. */
function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 8192);
  const odd = start.filter(
    (byte) => byte === 0 || (byte < 32 && ![9, 10, 11, 12, 13, 26, 27].includes(byte)),
  ).length;
  return start.includes(0) || odd > start.length / 50;
}

function strip(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
