import { parseJson } from '../text/data/index.js';
import { type CheerioAPI, loadHtml, scriptsWith } from '../text/markup/index.js';

/** A timeline comes in a few dozen documents: a file of many thousands was not written by a network. */
const MAX_DOCUMENTS = 5000;

/**
 * Every JSON document in a body: the whole body, one a line (streamed answers), each after the `for (;;);` that keeps other
 * sites from running it. What is no JSON is passed over.
 */
export function documentsOf(body: string): unknown[] {
  const whole = parseJson(bare(body));
  if (whole !== undefined) return [whole];
  return body
    .split('\n', MAX_DOCUMENTS)
    .flatMap((line) => line.split(/(?<=\}\s{0,9})(?=for \(;;\);)/))
    .map((line) => parseJson(bare(line)))
    .filter((document) => typeof document === 'object' && document !== null)
    .slice(0, MAX_DOCUMENTS);
}

function bare(written: string): string {
  return written.replace(/^\uFEFF?\s*(?:(?:for|while)\s*\((?:;;|1)\);|\)\]\}',?)/, '');
}

/** What the scripts of a page hold, and LinkedIn's `<code>` elements. */
export function documentsOfPage(html: string): unknown[] {
  const $ = loadHtml(html);
  return [...scriptsWith($, '{'), ...codeIn($)].slice(0, MAX_DOCUMENTS);
}

function codeIn($: CheerioAPI): unknown[] {
  return $('code[id^="bpr-guid"]')
    .toArray()
    .map((code) =>
      parseJson(
        $(code)
          .text()
          .trim()
          .replace(/^<!--|-->$/g, ''),
      ),
    )
    .filter((document) => document !== undefined);
}
