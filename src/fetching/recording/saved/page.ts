import { load } from 'cheerio/slim';
import { canParse } from '../../../can-parse.js';
import type { Instant } from '../../../model/time.js';
import { decodeText } from '../../charset.js';
import type { Saved, ScriptReader } from './saved.js';

/**
 * One HTML page: it answers under the url it was saved from, its canonical url and the url given. Its clock is the mark that
 * SingleFile leaves; browsers leave none.
 */
export function readPage(bytes: Uint8Array, options: { url?: string; readScript?: ScriptReader }): Saved {
  const { body, lacksFolder } = withScripts(decodeText(bytes, 'text/html').text, options.readScript);
  const singleFile = singleFileMark(body);
  const urls = new Set(
    [options.url, singleFile?.url, savedFrom(body), ...declaredUrls(body)].filter(
      (u): u is string => u !== undefined && canParse(u),
    ),
  );
  return { exchanges: [...urls].map((url) => pageExchange(url, body)), at: singleFile?.at, lacksFolder };
}

export function pageExchange(url: string, body: string): Saved['exchanges'][number] {
  return {
    method: 'GET',
    url,
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body,
    elapsedMs: 0,
  };
}

/** The mark browsers leave: `<!-- saved from url=(0023)https://acme.example/ -->`. */
function savedFrom(body: string): string | undefined {
  return /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/.exec(body.slice(0, 4096))?.[1];
}

/** The head comment of SingleFile; the date is JavaScript's own text (`Wed Nov 25 2026 10:00:00 GMT+0100 (…)`). */
function singleFileMark(body: string): { url?: string; at?: Instant } | undefined {
  const comment = /<!--\s*Page saved with SingleFile\b([\s\S]{0,8192}?)-->/i.exec(body.slice(0, 16_384))?.[1];
  if (comment === undefined) return undefined;
  const url = /^[ \t]{0,20}url:[ \t]{0,20}(\S+)[ \t\r]{0,20}$/m.exec(comment)?.[1];
  const at = Date.parse(/^[ \t]{0,20}saved date:(.{1,160})$/m.exec(comment)?.[1]?.trim() ?? '');
  return { ...(url !== undefined && { url }), ...(Number.isFinite(at) && { at }) };
}

function declaredUrls(body: string): (string | undefined)[] {
  const $ = load(body);
  return [$('link[rel="canonical"]').attr('href'), $('meta[property="og:url"]').attr('content')];
}

const MAX_SCRIPTS = 200;
const MAX_SCRIPTS_BYTES = 40 * 1024 * 1024;

/** Puts scripts with data back where they stood: "complete" pages keep them in a folder beside the page. */
function withScripts(
  page: string,
  readScript: ScriptReader | undefined,
): { body: string; lacksFolder: boolean } {
  if (readScript === undefined) return { body: page, lacksFolder: false };
  let wanted = 0;
  let found = 0;
  let left = MAX_SCRIPTS;
  let bytesLeft = MAX_SCRIPTS_BYTES;
  const body = page.replace(
    /<script\b([^<>]{0,4000})>\s{0,100}<\/script>/gi,
    (tag: string, attributes: string) => {
      const source = /\ssrc="([^":]+)"/.exec(attributes);
      if (source === null) return tag;
      const path = source[1] ?? '';
      const before = attributes.slice(0, source.index);
      const after = attributes.slice(source.index + source[0].length);
      const bytes = left-- > 0 ? readScript(path) : undefined;
      if (isInSideFolder(path)) wanted++;
      if (bytes !== undefined) found++;
      if (bytes === undefined || bytes.length > bytesLeft) return tag;
      bytesLeft -= bytes.length;
      const script = decodeText(bytes, 'text/javascript; charset=utf-8').text;
      return script.includes('{"') && !/<\/script/i.test(script)
        ? `<script${before}${after}>${script}</script>`
        : tag;
    },
  );
  return { body, lacksFolder: wanted > 0 && found === 0 };
}

/** What browsers add to a page's name for the folder beside it, by their language. */
const sideFolders = [
  '_files',
  '_fichiers',
  '-dateien',
  '_archivos',
  '_file',
  '_bestanden',
  '_ficheiros',
  '_pliki',
];

function isInSideFolder(path: string): boolean {
  const [folder = '', ...rest] = path.replace(/^\.\//, '').split('/');
  return rest.length > 0 && sideFolders.some((ending) => folder.toLowerCase().endsWith(ending));
}
