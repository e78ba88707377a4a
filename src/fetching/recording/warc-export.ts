import { STATUS_CODES } from 'node:http';
import { WARCRecord, WARCSerializer } from 'warcio';
import { version } from '../../package-root.js';
import { publicHeaders, withoutSecrets } from './private-headers.js';
import type { Exchange } from './recording.js';

/** No longer true of a body that was decoded and is written whole. */
const wireHeaders = ['content-encoding', 'content-length', 'transfer-encoding', 'connection', 'keep-alive'];

/**
 * A recording as WARC 1.1 (ISO 28500), with `gzip` one gzip member per record: a warcinfo record, then a response record per
 * answer, with a request record beside each POST. Bodies are the decoded text in UTF-8, so the record says charset
 * utf-8. Cookies, authorisation and tokens in urls are left out; refusals without an answer have no record.
 */
export async function* warcOf(
  exchanges: Iterable<Exchange>,
  { gzip }: { gzip: boolean } = { gzip: true },
): AsyncGenerator<Uint8Array> {
  const serialize = (record: WARCRecord) => WARCSerializer.serialize(record, { gzip });
  const info = { software: `followsuit/${version}`, format: 'WARC File Format 1.1' };
  yield serialize(
    WARCRecord.createWARCInfo({ filename: 'followsuit.warc.gz', warcVersion: 'WARC/1.1' }, info),
  );
  for (const exchange of exchanges) {
    if (exchange.refusal) continue;
    if (exchange.sent !== undefined) yield serialize(requestRecord(exchange, exchange.sent));
    yield serialize(responseRecord(exchange));
  }
}

function responseRecord(exchange: Exchange): WARCRecord {
  const headers = publicHeaders(exchange.headers);
  for (const name of wireHeaders) delete headers[name];
  if (headers['content-type'] !== undefined) headers['content-type'] = inUtf8(headers['content-type']);
  return WARCRecord.create(
    {
      ...placeOf(exchange),
      type: 'response',
      statusline: `HTTP/1.1 ${exchange.status} ${STATUS_CODES[exchange.status] ?? ''}`.trimEnd(),
      httpHeaders: oneLine(headers),
    },
    [Buffer.from(exchange.body, 'utf8')],
  );
}

function requestRecord(exchange: Exchange, sent: string): WARCRecord {
  const place = placeOf(exchange);
  const { host, pathname, search } = new URL(place.url);
  return WARCRecord.create(
    { ...place, type: 'request', statusline: `POST ${pathname}${search} HTTP/1.1`, httpHeaders: { host } },
    [Buffer.from(sent, 'utf8')],
  );
}

function placeOf(exchange: Exchange) {
  return {
    url: withoutSecrets(exchange.url),
    date: new Date(exchange.at).toISOString(),
    warcVersion: 'WARC/1.1' as const,
  };
}

function inUtf8(contentType: string): string {
  const type = contentType.split(';', 1)[0]?.trim() ?? '';
  return /^text\/|json|xml|javascript/i.test(type) ? `${type}; charset=utf-8` : contentType;
}

/** A header value with a line break in it would start a header of its own. */
function oneLine(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace(/[\r\n]+/g, ' ')]),
  );
}
