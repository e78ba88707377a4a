import { z } from 'zod';
import { canParse } from '../can-parse.js';
import type { Ask, AskRequest } from '../model/answer.js';
import { because, type Reason } from '../model/reason.js';
import { parseJson } from '../networks/text/data/index.js';
import { sameSite } from './brand.js';
import type { Candidate } from './candidate.js';
import { accountsStated, type Statement, table } from './wikidata-statement.js';

const endpoint = 'https://query.wikidata.org/sparql';

const cell = z.object({ value: z.string() });
const resultSchema = z.object({
  results: z.object({
    bindings: z.array(
      z.object({
        site: cell,
        item: cell,
        property: cell,
        value: cell,
        rank: cell,
        end: cell.optional(),
        referenced: cell.optional(),
        links: cell.optional(),
      }),
    ),
  }),
});
type Binding = z.infer<typeof resultSchema>['results']['bindings'][number];

/** The eight spellings under which Wikidata may hold a website: scheme, `www.`, final slash. */
export function websiteSpellings(website: string): string[] {
  const url = new URL(website);
  const host = url.hostname.replace(/^www\./, '');
  return ['https', 'http'].flatMap((scheme) =>
    [host, `www.${host}`].flatMap((h) => [`${scheme}://${h}/`, `${scheme}://${h}`]),
  );
}

/** One query for a whole list. Persons are left out: a founder's item may name the company's site as theirs. */
export function wikidataQuery(websites: readonly string[]): string {
  const sites = websites.flatMap(websiteSpellings).map((url) => `<${url.replace(/[<>"{}|\\^`\s]/g, '')}>`);
  const properties = Object.keys(table.properties).map((p) => `(p:${p} ps:${p} "${p}")`);
  return `SELECT ?site ?item ?property ?value ?rank ?end ?referenced ?links WHERE {
  VALUES ?site { ${sites.join(' ')} }
  ?item wdt:${table.website} ?site .
  FILTER NOT EXISTS { ?item wdt:P31 wd:Q5 }
  VALUES (?claim ?statement ?property) { ${properties.join(' ')} }
  ?item ?claim ?node .
  ?node ?statement ?value ; wikibase:rank ?rank .
  OPTIONAL { ?node pq:${table.end} ?end }
  BIND(EXISTS { ?node prov:wasDerivedFrom ?reference } AS ?referenced)
  OPTIONAL { ?item wikibase:sitelinks ?links }
}`;
}

/** What the query service knows of the websites of a list. */
export interface WikidataAnswer {
  /** Candidates by the website they were asked for. */
  byWebsite: ReadonlyMap<string, Candidate[]>;
  /** Why nothing could be learnt, where that is so. */
  refused?: Reason;
}

/**
 * Asks Wikidata's query service, whose robots.txt closes it, which accounts belong to these websites. Follower counts there are old snapshots and are not read.
 */
export async function askWikidata(websites: readonly string[], ask: Ask): Promise<WikidataAnswer> {
  const usable = websites.filter((w) => canParse(w));
  if (usable.length === 0) return { byWebsite: new Map() };
  const result = await ask(sparqlRequest(wikidataQuery(usable)));
  if (result.kind === 'refusal')
    return { byWebsite: new Map(), refused: because('wikidata-refused', { code: result.reason.code }) };
  const parsed = resultSchema.safeParse(parseJson(result.body));
  if (!parsed.success)
    return { byWebsite: new Map(), refused: because('wikidata-unreadable', { status: result.status }) };
  const { bindings } = parsed.data.results;
  return {
    byWebsite: new Map(usable.map((website) => [website, candidatesFor(website, bindings, result.at)])),
  };
}

/** Long queries do not fit into a url. */
const MAX_URL = 7000;

function sparqlRequest(query: string): AskRequest {
  const headers = { accept: 'application/sparql-results+json' };
  const url = `${endpoint}?format=json&query=${encodeURIComponent(query)}`;
  if (url.length <= MAX_URL) return { url, headers };
  return {
    url: endpoint,
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/sparql-query' },
    body: query,
  };
}

function candidatesFor(website: string, bindings: readonly Binding[], now: number): Candidate[] {
  const own = bindings.filter(
    (b) => sameSite(b.site.value, website) && websiteSpellings(website).includes(b.site.value),
  );
  const best = bestItem(own);
  const statements = own.filter((b) => b.item.value === best).map(statementOf);
  return accountsStated(statements, best ?? '', now);
}

function statementOf(b: Binding): Statement {
  const rank = b.rank.value.endsWith('DeprecatedRank')
    ? 'deprecated'
    : b.rank.value.endsWith('PreferredRank')
      ? 'preferred'
      : 'normal';
  return {
    property: b.property.value,
    value: b.value.value,
    rank,
    end: b.end?.value,
    hasReference: b.referenced?.value === 'true',
  };
}

/** Several items may name one site (company, brand, product): the one with the most articles is the company. */
function bestItem(bindings: readonly Binding[]): string | undefined {
  const links = (b: Binding) => Number(b.links?.value ?? 0);
  return [...bindings].sort((a, b) => links(b) - links(a))[0]?.item.value;
}
