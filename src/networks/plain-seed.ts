/** A control's seed as letters and digits in lower case, which every network takes in a handle. */
export function plainSeed(seed: string): string {
  return seed.replace(/[^a-z\d]/gi, '').toLowerCase();
}
