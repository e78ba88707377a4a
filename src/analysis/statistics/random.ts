/** Words made at once for those who ask for one number after another. */
const block = 64;

/**
 * A small seeded generator (sfc32 by Chris Doty-Humphrey, public domain): the same seed gives the same draws on every
 * machine, which Math.random cannot. Returns numbers in [0, 1).
 */
export function randomFrom(seed: number): () => number {
  const fill = wordsFrom(seed);
  const words = new Uint32Array(block);
  let used = block;
  return () => {
    if (used === block) {
      fill(words);
      used = 0;
    }
    const word = words[used] ?? 0;
    used += 1;
    return word / 4294967296;
  };
}

/** The words (0 to 2³² − 1) that `randomFrom` divides, as many as there is room for: a bootstrap asks for millions. */
export function wordsFrom(seed: number): (into: Uint32Array) => void {
  let state = { a: 0x9e3779b9, b: 0x243f6a88, c: 0xb7e15162, counter: seed >>> 0 };
  const fill = (into: Uint32Array) => {
    let { a, b, c, counter } = state;
    for (let i = 0; i < into.length; i++) {
      const t = (((a + b) | 0) + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + t) | 0;
      into[i] = t;
    }
    state = { a, b, c, counter };
  };
  fill(new Uint32Array(15));
  return fill;
}
