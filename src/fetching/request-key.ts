import type { AskRequest } from '../model/answer.js';

/** The key of a question within one audit: what a browser drew, and what was asked a second time, are answers of their own. */
export function questionKey(request: AskRequest): string {
  const drawn = request.render === undefined ? '' : request.render.screenshot ? 'PICTURE ' : 'RENDER ';
  return `${request.again ? 'AGAIN ' : ''}${drawn}${requestKey(request)}`;
}

/**
 * What makes two requests the same: method, url with lower-case scheme and host, no fragment, query parameters
 * sorted, percent-decoding made equal; and the body of a POST.
 */
export function requestKey(request: Pick<AskRequest, 'url' | 'method' | 'body'>): string {
  const method = request.method ?? 'GET';
  return method === 'POST'
    ? `POST ${urlKey(request.url)} ${request.body ?? ''}`
    : `${method} ${urlKey(request.url)}`;
}

export function urlKey(raw: string): string {
  let url: URL;
  try {
    url = new URL(raw);
  } catch {
    return raw;
  }
  if (url.protocol === 'dns:') return raw.toLowerCase();
  const query = [...url.searchParams].sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)));
  const search = query.map(([k, v]) => `${encodeURIComponent(k)}=${encodeURIComponent(v)}`).join('&');
  return `${url.protocol}//${url.host}${sameEscapes(url.pathname)}${search === '' ? '' : `?${search}`}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One spelling for every path: decode what decodes, segment by segment, and encode it again. */
function sameEscapes(path: string): string {
  return path
    .split('/')
    .map((segment) => {
      try {
        return encodeURIComponent(decodeURIComponent(segment));
      } catch {
        return segment;
      }
    })
    .join('/');
}

/** What the key of a question says about how it was put: the marks that `questionKey` sets before the request's own key. */
export function marksOf(key: string): { again?: true; drawn?: 'page' | 'picture' } {
  const [, again, drawn] = /^(AGAIN )?(RENDER |PICTURE )?/.exec(key) ?? [];
  return {
    ...(again !== undefined && { again: true }),
    ...(drawn !== undefined && { drawn: drawn === 'RENDER ' ? 'page' : 'picture' }),
  };
}
