import type { Declaration, DeclarationSource, Rejected, Source } from '../model/discovery.js';
import type { AccountRef } from '../model/reading.js';
import { because } from '../model/reason.js';
import { isLike } from './brand.js';
import { localeOfAccount, localeOfPage, roleWord } from './locale.js';

/** From here on an account is taken for the company's; from PROBABLE on it is shown as probable. */
export const ACCEPTED = 4;
const PROBABLE = 2;
const BONUS = 0.5;
const MAX_BONUS = 1.5;
/** Weaker sources prove nothing together either: a journalist is linked on every article. */
const COUNTS = 2;

export interface Named {
  account: AccountRef;
  sources: Source[];
}

/** The best source, and a little for each further kind of source or page that says the same. */
function weightOf(sources: readonly Source[]): number {
  const strong = sources.filter((s) => s.weight >= COUNTS);
  const best = Math.max(0, ...sources.map((s) => s.weight));
  const independent = new Set(strong.map((s) => (isPageLink(s.source) ? `link ${s.page}` : s.source)));
  return best + Math.min(MAX_BONUS, BONUS * Math.max(0, independent.size - 1));
}

function isPageLink(source: DeclarationSource): boolean {
  return ['page-frame', 'social-list', 'aside', 'contact', 'content'].includes(source);
}

export interface Scored {
  declarations: Declaration[];
  probable: Declaration[];
  rejected: Rejected[];
}

/** Turns everything said about accounts into declarations, best first, with the part each plays on its network. */
export function score(named: readonly Named[], website: string, brand: string): Scored {
  const scored: Scored = { declarations: [], probable: [], rejected: [] };
  for (const { account, sources } of named) {
    const weight = weightOf(sources);
    const ordered = [...sources].sort((a, b) => b.weight - a.weight);
    if (weight < PROBABLE) {
      const [best] = ordered;
      if (best)
        scored.rejected.push({
          url: account.url,
          reason: because('only-mentioned', { source: best.source }),
          page: best.page,
        });
      continue;
    }
    const locale = localeOf(account, sources, website);
    const certainty = weight >= ACCEPTED ? 'accepted' : 'probable';
    const declaration: Declaration = {
      account,
      sources: ordered,
      weight,
      certainty,
      ...(locale !== undefined && { locale }),
    };
    (certainty === 'accepted' ? scored.declarations : scored.probable).push(declaration);
  }
  return {
    ...scored,
    declarations: withRoles(ranked(scored.declarations, brand)),
    probable: ranked(scored.probable, brand),
  };
}

const sourceRank: Partial<Record<DeclarationSource, number>> = {
  'same-as': 0,
  'rel-me': 1,
  'page-frame': 1,
  'social-list': 1,
  list: 0,
};

function ranked(declarations: readonly Declaration[], brand: string): Declaration[] {
  const rank = (d: Declaration) => Math.min(...d.sources.map((s) => sourceRank[s.source] ?? 2));
  const like = (d: Declaration) => (isLike(d.account.handle, brand) ? 0 : 1);
  return [...declarations].sort(
    (a, b) =>
      b.weight - a.weight ||
      rank(a) - rank(b) ||
      like(a) - like(b) ||
      a.account.handle.length - b.account.handle.length,
  );
}

/** The best of a network is its main account, unless its name says that it is for help, jobs or one country and another is left. */
function withRoles(declarations: readonly Declaration[]): Declaration[] {
  const mains = new Map<string, Declaration>();
  for (const general of [true, false]) {
    for (const d of declarations) {
      if (!mains.has(d.account.network) && (specialRole(d) === undefined) === general)
        mains.set(d.account.network, d);
    }
  }
  return declarations.map((d) => ({
    ...d,
    role: mains.get(d.account.network) === d ? ('main' as const) : (specialRole(d) ?? ('further' as const)),
  }));
}

function specialRole(d: Declaration): 'support' | 'careers' | 'country' | undefined {
  return roleWord(d.account.handle) ?? (d.locale === undefined ? undefined : 'country');
}

function localeOf(account: AccountRef, sources: readonly Source[], website: string): string | undefined {
  const pages = [...new Set(sources.map((s) => localeOfPage(s.page, website)))];
  const [only] = pages;
  return pages.length === 1 && only !== undefined ? only : localeOfAccount(account.handle);
}
