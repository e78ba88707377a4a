import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/fetching/charset.js';

const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><title>Café</title>`;
const latin = 'text/xml; charset=iso-8859-1';

describe('bytes to text', () => {
  it('knows XML in UTF-16 without a mark', () => {
    const wide = Buffer.from(xml('utf-16'), 'utf16le');
    expect(decodeText(wide)).toEqual({ text: xml('utf-16'), charset: 'utf-16le' });
    expect(decodeText(Buffer.from(wide).swap16())).toEqual({ text: xml('utf-16'), charset: 'utf-16be' });
  });

  it('believes a document that says UTF-8, and is, rather than the default of its server', () => {
    expect(decodeText(Buffer.from(xml('utf-8')), latin).text).toContain('Café');
    expect(decodeText(Buffer.from(xml('utf-8'), 'latin1'), latin).text).toContain('Café');
    expect(decodeText(Buffer.from(xml('iso-8859-1'), 'latin1'), latin).text).toContain('Café');
  });

  it('believes the server otherwise', () =>
    expect(decodeText(Buffer.from(xml('utf-8'), 'latin1'), 'text/xml; charset=windows-1251').text).toContain(
      'Cafй',
    ));

  it('unpacks a file that is packed, and leaves alone what it cannot', () => {
    const packed = gzipSync(Buffer.from(xml('iso-8859-1'), 'latin1'));
    expect(decodeText(packed, 'application/octet-stream').text).toBe(xml('iso-8859-1'));
    expect(decodeText(packed.subarray(0, 20)).text).toHaveLength(20);
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    expect(decodeText(bomb).text.length).toBeLessThanOrEqual(bomb.length);
  });
});
