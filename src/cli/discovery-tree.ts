import type { Declaration, Discovery, Rejected } from '../model/discovery.js';
import { networkNames } from '../model/network-id.js';
import { tameLines } from '../report/tame.js';
import type { Language } from './config.js';
import { type DiscoveryWords, discoveryWords, reasonWords } from './discovery-words.js';
import { type Branch, branch, leaf, lines } from './tree.js';

const MAX_SHOWN = 6;
const MAX_URL = 100;

/** A discovery as a tree for the terminal: the site, the pages read, accounts with weight and where found, what was turned down. */
export function discoveryTree(discovery: Discovery, language: Language): string {
  const words = discoveryWords(language);
  const { site } = discovery;
  const why = site.reason === undefined ? '' : ` (${reasonWords(words, site.reason)})`;
  const branches: Branch[] = [
    branch(
      words.headings.pages,
      discovery.pages.map((p) =>
        leaf(`${shown(p.finalUrl)} (${words.kinds[p.kind]}${p.locale === undefined ? '' : `, ${p.locale}`})`),
      ),
    ),
    branch(words.headings.accounts, [
      ...accounts(discovery.declarations, words),
      ...(discovery.beyond > 0 ? [leaf(words.beyond(discovery.beyond))] : []),
    ]),
    branch(words.headings.probable, accounts(discovery.probable, words)),
    branch(
      words.headings.placeholders,
      discovery.placeholders.map((p) =>
        leaf(`${networkNames[p.network]}: ${shown(p.url)}, ${reasonWords(words, p.reason)}`),
      ),
    ),
    branch(words.headings.rejected, rejections(discovery.rejected, words)),
    branch(
      words.headings.alsoLinked,
      discovery.alsoLinked.map((o) => leaf(`${o.network}: ${shown(o.url)}`)),
    ),
    branch(
      words.headings.hints,
      discovery.hints.map((h) => leaf(reasonWords(words, h))),
    ),
  ];
  const [pages, declared, ...others] = branches;
  const always = [pages, declared].flatMap((b) =>
    b === undefined ? [] : [b.branches.length > 0 ? b : { ...b, branches: [leaf(words.none)] }],
  );
  const root = branch(`${shown(discovery.website)}: ${words.site[site.state]}${why}`, [
    ...always,
    ...others.filter((b) => b.branches.length > 0),
  ]);
  return tameLines(lines(root).join('\n'));
}

function accounts(declarations: readonly Declaration[], words: DiscoveryWords): Branch[] {
  return declarations.map((d) => {
    const notes = [
      `${words.weight} ${d.weight}`,
      ...(d.role === undefined ? [] : [words.roles[d.role]]),
      ...(d.locale === undefined ? [] : [d.locale]),
    ];
    return branch(
      `${networkNames[d.account.network]} ${shown(d.account.url)} (${notes.join(', ')})`,
      limited(
        d.sources.map((s) => `${words.sources[s.source]}, ${shown(s.page)}`),
        words,
      ),
    );
  });
}

/** By reason, the most frequent first. */
function rejections(rejected: readonly Rejected[], words: DiscoveryWords): Branch[] {
  const byReason = new Map<string, string[]>();
  for (const { url, reason } of rejected) {
    const text = reasonWords(words, reason);
    byReason.set(text, [...(byReason.get(text) ?? []), shown(url)]);
  }
  return [...byReason]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([text, urls]) => branch(text, limited([...new Set(urls)], words)));
}

function limited(texts: readonly string[], words: DiscoveryWords): Branch[] {
  const first = texts.slice(0, MAX_SHOWN).map(leaf);
  return texts.length > MAX_SHOWN ? [...first, leaf(words.more(texts.length - MAX_SHOWN))] : first;
}

function shown(url: string): string {
  return url.length > MAX_URL ? `${url.slice(0, MAX_URL)}…` : url;
}
