import { canParse } from '../../can-parse.js';
import { version } from '../../package-root.js';
import { publicHeaders, withoutSecrets } from './private-headers.js';
import type { Exchange } from './recording.js';

/**
 * A recording as HAR 1.2, readable by browsers' developer tools and by `recordingFromHar`. Cookies, authorisation and
 * tokens in urls are left out; a refused request has status 0, as browsers write it.
 */
export function harOf(exchanges: readonly Exchange[]): string {
  return JSON.stringify(
    {
      log: {
        version: '1.2',
        creator: { name: 'followsuit', version },
        pages: [],
        entries: exchanges.map(entryOf),
      },
    },
    null,
    1,
  );
}

function entryOf(exchange: Exchange) {
  const headers = publicHeaders(exchange.headers);
  const mimeType = headers['content-type'] ?? '';
  const url = withoutSecrets(exchange.url);
  const size = Buffer.byteLength(exchange.body);
  return {
    ...(exchange.drawn && { _drawn: exchange.drawn }),
    ...(exchange.again && { _again: true }),
    startedDateTime: new Date(exchange.at).toISOString(),
    time: exchange.elapsedMs,
    request: {
      method: exchange.method,
      url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: [],
      queryString: queryOf(url),
      headersSize: -1,
      bodySize: exchange.sent === undefined ? 0 : Buffer.byteLength(exchange.sent),
      ...(exchange.sent !== undefined && { postData: { mimeType: '', text: exchange.sent } }),
    },
    response: {
      status: exchange.refusal ? 0 : exchange.status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
      content: { size, mimeType, text: exchange.body },
      redirectURL: headers['location'] ?? '',
      headersSize: -1,
      bodySize: size,
      ...(exchange.json && { _json: exchange.json.map((j) => ({ ...j, url: withoutSecrets(j.url) })) }),
      ...(exchange.refusal && { _error: exchange.refusal.code, _refusal: exchange.refusal }),
    },
    cache: {},
    timings: { send: 0, wait: exchange.elapsedMs, receive: 0 },
  };
}

function queryOf(url: string): { name: string; value: string }[] {
  if (!canParse(url)) return [];
  return [...new URL(url).searchParams].map(([name, value]) => ({ name, value }));
}
