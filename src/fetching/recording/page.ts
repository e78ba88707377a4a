import { load } from 'cheerio/slim';
import type { Instant } from '../../model/time.js';
import { decodeText } from '../charset.js';
import type { Recording } from './recording.js';

/**
 * One HTML page as a recording: it answers under the url it was saved from, its canonical url and the url given.
 * The clock is the time given (the file's own, or a person's word).
 */
export function recordingFromPage(bytes: Uint8Array, at: Instant, givenUrl?: string): Recording {
  const body = decodeText(bytes, 'text/html').text;
  const urls = new Set(
    [givenUrl, savedFrom(body), ...declaredUrls(body)].filter(
      (u): u is string => u !== undefined && URL.canParse(u),
    ),
  );
  const exchanges = [...urls].map((url) => ({
    method: 'GET' as const,
    url,
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body,
    at,
    elapsedMs: 0,
  }));
  return { exchanges, at };
}

/** The mark browsers leave: `<!-- saved from url=(0023)https://acme.example/ -->`. */
function savedFrom(body: string): string | undefined {
  return /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/.exec(body.slice(0, 4096))?.[1];
}

function declaredUrls(body: string): (string | undefined)[] {
  const $ = load(body);
  return [$('link[rel="canonical"]').attr('href'), $('meta[property="og:url"]').attr('content')];
}
