import { postKinds } from '../../model/reading.js';
import { dateSources } from '../../model/time.js';
import type { DatedPost } from '../measures/activity.js';
import type { Dot } from './schema/account.js';

const counters = ['likes', 'comments', 'shares', 'views'] as const;

/** In the number beside each dot: two bits for the kind, four for the source, then pinned, then which counters are exact. */
const sourceAt = 2;
const pinnedAt = 6;
const exactAt = 7;

type Counter = (typeof counters)[number];

/** The dots of one account: row by row the two ends of its time and the counters that any of them has. */
interface Packed {
  used: readonly Counter[];
  numbers: Float64Array;
  bits: Uint16Array;
  urls: readonly (string | undefined)[];
}

/**
 * The dots of one account, newest first, in typed arrays until somebody wants them: a list of 10,000 accounts has half a
 * million, and as objects they take ten times the memory. Each call makes them anew.
 */
export function packDots(oldestFirst: readonly DatedPost[]): () => Dot[] {
  return unpacker(pack([...oldestFirst].reverse()));
}

/** Apart from `pack`: what is made among the posts would hold them for as long as it lives. */
function unpacker(packed: Packed): () => Dot[] {
  return () => Array.from(packed.bits, (_, i) => dotAt(packed, i));
}

function pack(posts: readonly DatedPost[]): Packed {
  const used = counters.filter((counter) => posts.some((post) => post[counter]));
  const width = 2 + used.length;
  const numbers = new Float64Array(posts.length * width);
  const bits = new Uint16Array(posts.length);
  for (const [i, post] of posts.entries()) {
    numbers[i * width] = post.at.from;
    numbers[i * width + 1] = post.at.to;
    let bit = postKinds.indexOf(post.kind) | (dateSources.indexOf(post.at.source) << sourceAt);
    if (post.pinned) bit |= 1 << pinnedAt;
    for (const [c, counter] of used.entries()) {
      const count = post[counter];
      numbers[i * width + 2 + c] = count ? count.value : Number.NaN;
      if (count?.exact) bit |= 1 << (exactAt + c);
    }
    bits[i] = bit;
  }
  const hasUrls = posts.some(({ url }) => url !== undefined);
  return { used, numbers, bits, urls: hasUrls ? posts.map(({ url }) => url) : [] };
}

/** Filled step by step: an object of spreads takes twice the memory. */
function dotAt({ used, numbers, bits, urls }: Packed, i: number): Dot {
  const row = i * (2 + used.length);
  const bit = bits[i] ?? 0;
  const url = urls[i];
  const kind = postKinds[bit & 3] ?? 'original';
  const source = dateSources[(bit >> sourceAt) & 15] ?? 'stated';
  const dot: Dot = { from: numbers[row] ?? 0, to: numbers[row + 1] ?? 0, source, kind };
  if (bit & (1 << pinnedAt)) dot.pinned = true;
  if (url !== undefined) dot.url = url;
  for (const [c, counter] of used.entries()) {
    const value = numbers[row + 2 + c] ?? Number.NaN;
    if (!Number.isNaN(value)) dot[counter] = { value, exact: (bit & (1 << (exactAt + c))) !== 0 };
  }
  return dot;
}
