import { networkNames } from '../model/network-id.js';
import type { PastDeclaration, PastDiscovery } from '../model/past-discovery.js';
import type { Instant } from '../model/time.js';
import { tameLines } from '../report/tame.js';
import { reasonClause, textsIn } from '../report/text/texts.js';
import type { Language } from './config.js';
import { type PastWords, pastWords } from './past-words.js';
import { type Branch, branch, leaf, lines } from './tree.js';

/** What archived copies say of a company, as a tree for the terminal. Years, never days: nobody knows the day. */
export function pastTree(found: PastDiscovery, now: Instant, language: Language): string {
  const words = pastWords(language);
  const why = found.reason === undefined ? '' : ` (${reasonClause(textsIn(language), found.reason)})`;
  if (found.state !== 'read') return tameLines(`${found.website}: ${words.state[found.state]}${why}`);
  const optional = [
    branch(words.headings.uncertain, accounts(found.uncertain, words, now)),
    branch(
      words.headings.closed,
      found.closed.map((c) => leaf(words.closed(c.name, c.closed, yearOf(c.until)))),
    ),
    branch(
      words.headings.since,
      [...found.since]
        .sort((a, b) => a.by - b.by)
        .map(({ network, by }) => leaf(`${yearOf(by)} ${networkNames[network]}`)),
    ),
    branch(words.headings.copies, copies(found, words)),
  ];
  const past = accounts(found.past, words, now);
  const root = branch(`${found.website}: ${words.read(found.captures.length, found.archived)}`, [
    branch(words.headings.past, past.length > 0 ? past : [leaf(words.none)]),
    ...optional.filter((b) => b.branches.length > 0),
  ]);
  const next = found.past.length > 0 ? ['', words.lookNext] : [];
  return tameLines([...lines(root), ...next].join('\n'));
}

function accounts(past: readonly PastDeclaration[], words: PastWords, now: Instant): Branch[] {
  return past.map(({ account, since, until, goneBefore, successor }) => {
    const said = [
      words.declared(yearOf(since), yearOf(until)),
      words.gone(yearOf(goneBefore), goneBefore >= now),
      ...(successor ? [words.renamed(successor.url)] : []),
    ];
    return leaf(`${networkNames[account.network]} ${account.url} (${said.join(', ')})`);
  });
}

function copies({ captures }: PastDiscovery, words: PastWords): Branch[] {
  return captures.map(({ at, outcome, accounts: count, reason }) => {
    const why = reason === undefined ? '' : ` (${reasonClause(textsIn(words.language), reason)})`;
    return leaf(`${yearOf(at)}: ${words.outcome[outcome](count)}${why}`);
  });
}

function yearOf(at: Instant): number {
  return new Date(at).getUTCFullYear();
}
