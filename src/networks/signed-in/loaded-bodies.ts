import { canParse } from '../../can-parse.js';
import { digestOf } from '../../fetching/digest.js';
import type { Exchange } from '../../fetching/recording/recording.js';
import type { Answer } from '../../model/answer.js';
import { askedFor } from './asked-for.js';
import { documentsOf, documentsOfPage } from './documents.js';
import type { LoadedBody } from './loaded-body.js';

/** Larger bodies hold videos; the largest page seen is 3 MB. */
const MAX_BODY = 20 * 1024 * 1024;

/**
 * The second way into a recording: all bodies of these hosts, whatever their addresses (every query of Facebook has the
 * same), prepared for readers that choose by keys.
 */
export function loadedBodies(
  exchanges: readonly Exchange[],
  hosts: readonly string[],
  source: Answer['source'],
): LoadedBody[] {
  return exchanges
    .filter((exchange) => isLoaded(exchange) && isOfHosts(exchange.url, hosts))
    .map((exchange) => prepared(exchange, source))
    .filter((body) => body.documents.length > 0 || body.html !== undefined)
    .filter(isFirstOfItsKind());
}

/** One saved page answers under several addresses. */
function isFirstOfItsKind(): (body: LoadedBody) => boolean {
  const seen = new Set<string>();
  return ({ digest, html }) => {
    const isNew = html === undefined || !seen.has(digest);
    seen.add(digest);
    return isNew;
  };
}

function isLoaded({ status, body, refusal }: Exchange): boolean {
  return status === 200 && refusal === undefined && body !== '' && body.length <= MAX_BODY;
}

function isOfHosts(url: string, hosts: readonly string[]): boolean {
  if (!canParse(url)) return false;
  const { hostname } = new URL(url);
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

function prepared(exchange: Exchange, source: Answer['source']): LoadedBody {
  const { origin, pathname } = new URL(exchange.url);
  const isPage = exchange.body.trimStart().startsWith('<');
  return {
    url: `${origin}${pathname}`,
    at: exchange.at,
    digest: digestOf(exchange.body),
    source,
    status: exchange.status,
    ...askedFor(exchange),
    documents: isPage ? documentsOfPage(exchange.body) : documentsOf(exchange.body),
    ...(isPage && { html: exchange.body }),
  };
}
