import type { Declaration } from '../model/discovery.js';

/** So many accounts of one network, and of all, does a company have at most; its weightiest come first. */
const PER_NETWORK = 20;
const PER_COMPANY = 60;

interface Capped {
  kept: Declaration[];
  /** How many more were declared: counted, and asked of nobody. */
  beyond: number;
}

/** Keeps one company from outshouting the list: a page may declare thousands of accounts. */
export function capped(declarations: readonly Declaration[]): Capped {
  const perNetwork = new Map<string, number>();
  const kept = declarations.filter(({ account }) => {
    const count = (perNetwork.get(account.network) ?? 0) + 1;
    perNetwork.set(account.network, count);
    return count <= PER_NETWORK;
  });
  const few = kept.slice(0, PER_COMPANY);
  return { kept: few, beyond: declarations.length - few.length };
}
