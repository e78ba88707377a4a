import type { Answer } from '../model/answer.js';
import { digestOf } from './digest.js';
import type { HttpAnswer } from './http.js';

/** So much of a token says too much: what is echoed of it is taken out from this length on, cut anywhere. */
const MIN_ECHO = 8;
/** A run of fewer different characters than this is padding that any body may hold, not a part of somebody's token. */
const MIN_VARIETY = 4;
const MARK = '[secret]';

/**
 * Takes the token out of what the server echoed: APIs repeat it in paging links and error messages. Whole or cut to eight
 * characters and more; plain, form- or percent-encoded, escaped as JSON does, decoded, or in base64.
 */
export function scrubber(value: string | undefined): (text: string) => string {
  if (value === undefined || value === '') return (text) => text;
  return without(echoesOf([value], () => isVaried));
}

/**
 * The same for secrets that went to somebody else, or were never sent: of these only what no page holds by chance is taken out.
 * A password may be a word.
 */
export function scrubberOfAll(values: readonly string[]): (text: string) => string {
  const telling = values.filter((value) => value.length >= MIN_ECHO && isTelling(value));
  const counts = (value: string) => (isMachineMade(value) ? isVaried : isTelling);
  return telling.length === 0 ? (text) => text : without(echoesOf(telling, counts));
}

function without(echoes: Echoes): (text: string) => string {
  return (text) => {
    const plain = withoutRuns(text, runsIn(text, echoes));
    const decoded = decodedView(plain);
    if (decoded === undefined) return plain;
    const runs = runsIn(decoded.text, echoes).map(({ from, to }) => ({
      from: decoded.starts[from] ?? 0,
      to: decoded.starts[to] ?? plain.length,
    }));
    return withoutRuns(plain, runs);
  };
}

function isVaried(part: string): boolean {
  return new Set(part).size >= MIN_VARIETY;
}

/** No part of it is a word. */
function isMachineMade(value: string): boolean {
  const some = (is: (c: string) => boolean) => [...value].some(is);
  const isLetter = (c: string) => c.toLowerCase() !== c.toUpperCase();
  const isUpper = (c: string) => isLetter(c) && c === c.toUpperCase();
  const isLower = (c: string) => isLetter(c) && c === c.toLowerCase();
  return value.length >= 20 && some(isUpper) && some(isLower) && some((c) => c >= '0' && c <= '9');
}

/** More than a word: letters alone are what pages are made of. */
function isTelling(part: string): boolean {
  return isVaried(part) && [...part].some((c) => c.toLowerCase() === c.toUpperCase());
}

export function scrubHeaders(
  headers: HttpAnswer['headers'],
  scrub: (text: string) => string,
): HttpAnswer['headers'] {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, scrub(value)]));
}

/** What a browser brought, without them: the digest stays that of the page as it is kept. */
export function scrubAnswer(answer: Answer, scrub: (text: string) => string): Answer {
  const body = scrub(answer.body);
  return {
    ...answer,
    finalUrl: scrub(answer.finalUrl),
    redirects: answer.redirects.map((hop) => ({ ...hop, url: scrub(hop.url) })),
    headers: scrubHeaders(answer.headers, scrub),
    body,
    ...(answer.json && {
      json: answer.json.map((read) => ({ url: scrub(read.url), body: scrub(read.body) })),
    }),
    ...(body !== answer.body && { digest: digestOf(body) }),
  };
}

/** What stands in a text when its escapes are undone: the token itself, as decoded by the server, and in base64. */
function spellingsOf(value: string): Set<string> {
  const decoded = percentDecoded(value);
  const plain = [value, decoded, value.replaceAll(' ', '+'), encodeURIComponent(value)];
  return new Set([...plain, ...base64Of(value), ...base64Of(decoded)]);
}

function percentDecoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The part of base64 that depends on the value alone, wherever in an encoded text it begins. */
function base64Of(value: string): string[] {
  return [0, 1, 2].flatMap((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(value)]);
    const first = Math.ceil((offset * 8) / 6);
    const inside = bytes.toString('base64').slice(first, Math.floor((bytes.length * 8) / 6));
    if (inside.length < MIN_ECHO) return [];
    return [inside, inside.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

interface Echoes {
  /** Every spelling of every value. */
  values: readonly string[];
  /** Their parts of eight characters, with their places: every longer echo begins with one of them. */
  parts: ReadonlyMap<string, readonly Place[]>;
  /** Marks the beginnings of parts, so that a text is gone through once, however many there are. */
  begins: Uint8Array;
}

interface Place {
  value: string;
  at: number;
}

function echoesOf(
  secrets: readonly string[],
  countsOf: (secret: string) => (part: string) => boolean,
): Echoes {
  const spelled = secrets.flatMap((secret) =>
    [...spellingsOf(secret)].map((value) => ({ value, counts: countsOf(secret) })),
  );
  const parts = new Map<string, Place[]>();
  const begins = new Uint8Array(1 << 16);
  for (const { value, counts } of spelled) {
    for (let at = 0; at + MIN_ECHO <= value.length; at++) {
      const part = value.slice(at, at + MIN_ECHO);
      if (!counts(part)) continue;
      const places = parts.get(part);
      if (places) places.push({ value, at });
      else parts.set(part, [{ value, at }]);
      begins[beginAt(part, 0)] = 1;
    }
  }
  return { values: spelled.map(({ value }) => value), parts, begins };
}

/** The four characters from there on, as a number below 2^16. */
function beginAt(text: string, at: number): number {
  const first = text.charCodeAt(at) * 31 + text.charCodeAt(at + 1);
  return ((first * 31 + text.charCodeAt(at + 2)) * 31 + text.charCodeAt(at + 3)) & 0xffff;
}

interface Run {
  from: number;
  to: number;
}

function runsIn(text: string, { values, parts, begins }: Echoes): Run[] {
  const runs = values.flatMap((value) =>
    placesOf(text, value).map((from) => ({ from, to: from + value.length })),
  );
  for (let from = 0; from + MIN_ECHO <= text.length; from++) {
    if (begins[beginAt(text, from)] === 0) continue;
    for (const { value, at } of parts.get(text.slice(from, from + MIN_ECHO)) ?? [])
      runs.push({ from, to: endOfEcho(text, from, value, at) });
  }
  return merged(runs);
}

function placesOf(text: string, part: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

function endOfEcho(text: string, from: number, value: string, at: number): number {
  let length = MIN_ECHO;
  while (at + length < value.length && text[from + length] === value[at + length]) length++;
  return from + length;
}

function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && run.from <= last.to) last.to = Math.max(last.to, run.to);
    else result.push({ ...run });
  }
  return result;
}

function withoutRuns(text: string, runs: readonly Run[]): string {
  if (runs.length === 0) return text;
  const kept = runs.map(({ from }, i) => text.slice(runs[i - 1]?.to ?? 0, from));
  return [...kept, text.slice(runs.at(-1)?.to)].join(MARK);
}

const escapes = /%([0-9a-f]{2})|\\u00([0-9a-f]{2})|\\([/"\\])/gi;

/** The text with its percent and JSON escapes undone, and where each of its characters began; undefined where there are none. */
function decodedView(text: string): { text: string; starts: Uint32Array } | undefined {
  if (!text.includes('%') && !text.includes('\\')) return undefined;
  const starts = new Uint32Array(text.length + 1);
  const parts: string[] = [];
  let length = 0;
  let at = 0;
  const take = (part: string, from: number, step: number) => {
    for (let i = 0; i < part.length; i++) starts[length++] = from + i * step;
    parts.push(part);
  };
  for (const match of text.matchAll(escapes)) {
    take(text.slice(at, match.index), at, 1);
    const hex = match[1] ?? match[2];
    take(
      hex === undefined ? (match[3] ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
      match.index,
      0,
    );
    at = match.index + match[0].length;
  }
  take(text.slice(at), at, 1);
  starts[length] = text.length;
  return { text: parts.join(''), starts };
}
