import { siteKey } from '../intake/site-key.js';
import { readUrl } from '../intake/website.js';
import type { CompetitorRecord } from '../model/audit-data.js';
import type { Reason } from '../model/reason.js';
import { toIso } from '../model/time.js';
import { discoveryWords, reasonWords } from './discovery-words.js';
import { explainSiteWords } from './explain-site-words.js';
import type { Language } from './language.js';

/** The companies a query names: by their name, or by an address on their site. */
export function companiesNamed(competitors: readonly CompetitorRecord[], query: string): CompetitorRecord[] {
  const wanted = query.trim().toLowerCase();
  const read = readUrl(query.trim());
  const key = 'url' in read ? siteKey(read.url) : undefined;
  return competitors.filter(
    ({ name, website }) =>
      name.toLowerCase() === wanted ||
      (key !== undefined && website !== undefined && siteKey(website) === key),
  );
}

/** The chain for a website: what was asked, what came back, what was read, what it declares and what leads nowhere. */
export function siteExplained(
  { name, website, site, accounts, placeholders }: CompetitorRecord,
  lang: Language,
): string {
  const words = explainSiteWords();
  const terms = discoveryWords(lang);
  const why = (reason: Reason | undefined) =>
    reason === undefined ? '' : ` (${reasonWords(terms, reason)})`;
  const state = site.state === 'none' ? words.noSite : terms.site[site.state];
  const lines = [
    `${name}  ${website ?? ''}`.trimEnd(),
    `${words.state} ${state}${why(site.reason)}`,
    ...(site.unread ? [`${words.unread[site.unread.extent]}${why(site.unread.reason)}`] : []),
    ...list(
      words.answers,
      site.evidence.map((e) =>
        [toIso(e.at).slice(0, 19), e.status ?? e.refusal?.code ?? '–', e.url].join('  '),
      ),
    ),
    ...list(words.pages, site.pagesRead),
    ...accounts.flatMap(({ account, sources, weight, certainty }) =>
      list(
        `${account.url} (${words.certainty[certainty]}, ${terms.weight} ${weight})`,
        sources.map((s) => `${label(terms.sources, s.source)} +${s.weight}  ${s.page}`),
      ),
    ),
    ...(accounts.length === 0 ? [words.noAccounts] : []),
    ...list(
      words.placeholders,
      placeholders.map((p) => `${p.url}${why(p.reason)}`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function label(sources: Readonly<Record<string, string>>, source: string): string {
  return sources[source] ?? source;
}
