import { canParse } from '../../can-parse.js';
import { dig, list, text } from '../text/data/index.js';
import { jsonAfter, webUrl } from '../text/markup/index.js';

/** The data a YouTube page carries for its own script; undefined when the page has none (a wall, an empty app). */
export function initialData(body: string): unknown {
  return jsonAfter(body, /\bytInitialData\b["'\]]{0,2}\s{0,9}=\s{0,9}\{/);
}

/** The player's part of a watch page. */
export function playerResponse(body: string): unknown {
  return jsonAfter(body, /\bytInitialPlayerResponse\b["'\]]{0,2}\s{0,9}=\s{0,9}\{/);
}

/** Text in any of the shapes YouTube writes it: `simpleText`, `runs[].text`, `content`. */
export function textOf(value: unknown): string | undefined {
  const runs = list(dig(value, 'runs'))
    .map((run) => dig(run, 'text'))
    .filter((run) => typeof run === 'string')
    .join('');
  return text(value) ?? text(dig(value, 'simpleText')) ?? text(dig(value, 'content')) ?? text(runs);
}

/** The real target of a `youtube.com/redirect?q=…` link; other web addresses as they are. */
export function linkTarget(href: unknown): string | undefined {
  if (typeof href !== 'string' || !canParse(href, 'https://www.youtube.com')) return undefined;
  const url = new URL(href, 'https://www.youtube.com');
  return webUrl(url.pathname === '/redirect' ? url.searchParams.get('q') : url.href);
}
