import { grouped } from '../../grouped.js';
import type { AccountRecord } from '../../model/audit-data.js';
import type { NetworkId } from '../../model/network-id.js';

/** How many of an account's texts also stand on another network of the same company. */
interface CopyCount {
  texts: number;
  copied: number;
  networks: Set<NetworkId>;
  example: string;
}

export type TextCopies = Map<AccountRecord, CopyCount>;

/** Shorter texts ("Happy new year!") are alike by chance. */
const leastLength = 30;
/** Texts that begin alike for this long are compared to the end of the shorter one. */
const keyLength = 30;

interface Text {
  record: AccountRecord;
  text: string;
  /** How it begins, plain: texts that differ here are no copies. */
  key: string;
}

interface PlainText extends Text {
  plain: string;
}

/**
 * Finds texts pasted on several networks of one company. What networks change on the way does not count: case, links,
 * hashtag and mention signs, emoji, punctuation, accents' spelling, and the end cut off.
 */
export function findCopies(records: readonly AccountRecord[]): TextCopies {
  const copies: TextCopies = new Map();
  const texts = records.flatMap(textsOf);
  for (const text of texts) countText(copies, text);
  for (const group of grouped(texts, ({ key }) => key).values())
    if (networksIn(group).size > 1) markGroup(copies, group);
  return copies;
}

function textsOf(record: AccountRecord): Text[] {
  const posts = record.observation?.timeline?.posts ?? [];
  return posts.flatMap((post) => {
    if (post.kind !== 'original' || post.text === undefined) return [];
    const beginning = beginningOf(post.text);
    if (beginning.length < leastLength) return [];
    return [{ record, text: post.text, key: beginning.slice(0, keyLength) }];
  });
}

/** Long enough for the letters of a key, most of the time. */
const firstPart = 120;

/** A plain text's beginning, at least as long as a key where the whole text is; most texts are alike with no other and need no more. */
function beginningOf(text: string): string {
  const end = text.length > firstPart ? text.lastIndexOf(' ', firstPart) : 0;
  const part = end > 0 ? plainText(text.slice(0, end)) : '';
  return part.length > keyLength ? part : plainText(text);
}

/** The letters and digits of a text, in lower case, without links, signs and the mark of a cut end. */
export function plainText(text: string): string {
  const whole = text
    .replace(/https?:\/\/\S+|www\.\S+/giu, ' ')
    .replace(/(?<!\S)\S+(?:…|\.\.\.)\s{0,9}$/u, ' ');
  // Most texts are plain letters, for which Unicode's classes are ten times the work.
  if (!beyondAscii.test(whole))
    return whole
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return whole
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const beyondAscii = /[\u0080-\uffff]/;

function countText(copies: TextCopies, text: Text): void {
  const known = copies.get(text.record);
  if (known) known.texts += 1;
  else copies.set(text.record, { texts: 1, copied: 0, networks: new Set(), example: '' });
}

function networksIn(texts: readonly Text[]): Set<NetworkId> {
  return new Set(texts.map(({ record }) => record.account.network));
}

/** Sorted, a text and its cut copies are neighbours: one pass links each run of prefixes. */
function markGroup(copies: TextCopies, group: readonly Text[]): void {
  const sorted = group
    .map((text) => ({ ...text, plain: plainText(text.text) }))
    .sort((a, b) => (a.plain < b.plain ? -1 : a.plain > b.plain ? 1 : 0));
  let run: PlainText[] = [];
  for (const text of sorted) {
    const shortest = run[0];
    if (shortest && !text.plain.startsWith(shortest.plain)) {
      markRun(copies, run);
      run = [];
    }
    run.push(text);
  }
  markRun(copies, run);
}

function markRun(copies: TextCopies, run: readonly Text[]): void {
  const networks = networksIn(run);
  if (networks.size < 2) return;
  for (const text of run) {
    const count = copies.get(text.record);
    if (count === undefined) continue;
    count.copied += 1;
    for (const network of networks) {
      if (network !== text.record.account.network) count.networks.add(network);
    }
    const shown = text.text.trim().slice(0, 80);
    if (count.example === '' || shown < count.example) count.example = shown;
  }
}
