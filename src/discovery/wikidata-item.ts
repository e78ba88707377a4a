import { z } from 'zod';
import type { Ask } from '../model/answer.js';
import { because, type Reason } from '../model/reason.js';
import { parseJson } from '../networks/text/data/index.js';
import { sameSite } from './brand.js';
import type { Candidate } from './candidate.js';
import { accountsStated, type Statement, table } from './wikidata-statement.js';

const claimSchema = z.object({
  mainsnak: z.object({ datavalue: z.object({ value: z.unknown() }).optional() }),
  rank: z.enum(['preferred', 'normal', 'deprecated']).catch('normal'),
  qualifiers: z
    .record(z.string(), z.array(z.object({ datavalue: z.object({ value: z.unknown() }).optional() })))
    .optional()
    .catch(undefined),
  references: z.array(z.unknown()).optional().catch(undefined),
});
type Claim = z.infer<typeof claimSchema>;
const itemSchema = z.object({
  entities: z.record(z.string(), z.object({ claims: z.record(z.string(), z.array(claimSchema)).catch({}) })),
});

const timeSchema = z.object({ time: z.string() });
const idSchema = z.object({ id: z.string() });

/** What an item is an instance of, and people. */
const INSTANCE_OF = 'P31';
const HUMAN = 'Q5';
const MAX_CLAIMS = 300;

export interface ItemAnswer {
  candidates: Candidate[];
  /** Why nothing could be learnt, where that is so. */
  refused?: Reason;
}

/**
 * Asks Wikidata for one item by its number, the one page of it that robots may ask (`Special:EntityData`), and takes the accounts it
 * states. A person's item, and one that names another website as its own, is not the company's.
 */
export async function askItem(id: string, website: string, ask: Ask): Promise<ItemAnswer> {
  const result = await ask({ url: `https://www.wikidata.org/wiki/Special:EntityData/${id}.json` });
  if (result.kind === 'refusal')
    return { candidates: [], refused: because('wikidata-refused', { code: result.reason.code }) };
  const parsed = itemSchema.safeParse(parseJson(result.body));
  // An item that was merged into another answers with that one, under its number.
  const [item] = parsed.success ? Object.entries(parsed.data.entities) : [];
  if (result.status !== 200 || item === undefined)
    return { candidates: [], refused: because('wikidata-unreadable', { status: result.status }) };
  const [number, { claims }] = item;
  if (!isCompanys(claims, website)) return { candidates: [] };
  const statements = Object.keys(table.properties).flatMap((property) =>
    (claims[property] ?? []).slice(0, MAX_CLAIMS).flatMap((claim) => statementOf(property, claim)),
  );
  return { candidates: accountsStated(statements, `https://www.wikidata.org/wiki/${number}`, result.at) };
}

function isCompanys(claims: Record<string, Claim[]>, website: string): boolean {
  const values = (property: string) =>
    (claims[property] ?? []).filter((c) => c.rank !== 'deprecated').map((c) => c.mainsnak.datavalue?.value);
  if (values(INSTANCE_OF).some((value) => idSchema.safeParse(value).data?.id === HUMAN)) return false;
  const sites = values(table.website).filter((value): value is string => typeof value === 'string');
  return sites.length === 0 || sites.some((site) => sameSite(site, website));
}

function statementOf(property: string, { mainsnak, rank, qualifiers, references }: Claim): Statement[] {
  const value = mainsnak.datavalue?.value;
  if (typeof value !== 'string') return [];
  const end = timeSchema.safeParse(qualifiers?.[table.end]?.[0]?.datavalue?.value).data?.time;
  const isEnded = qualifiers?.[table.end] !== undefined;
  const hasReference = (references?.length ?? 0) > 0;
  return [{ property, value, rank, hasReference, ...(isEnded && { end: end ?? '' }) }];
}
