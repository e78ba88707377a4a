import { z } from 'zod';
import { type Competitor, competitorSchema } from '../model/competitor.js';
import { asStoredJson, storedJson } from './stored-json.js';

/** How an audit is worked on, as whoever began it asked for: what its workers, wherever they are, must agree on. */
const auditTermsSchema = z.object({
  keepBodies: z.enum(['all', 'none']),
  /** Answers of earlier audits at least this new serve again, ms since the epoch. */
  reuseSince: z.number().optional(),
  /** Pages read per website. */
  maxPages: z.number().optional(),
  /** Whether Wikidata is asked, and in whose name; `query`: its query service, too. */
  wikidata: z.object({ contact: z.string().optional(), query: z.boolean().optional() }).optional(),
  past: z.object({ archive: z.string().optional() }).optional(),
  /** The least gap between two requests to a host, s. */
  gapSeconds: z.number().optional(),
});
export type AuditTerms = z.infer<typeof auditTermsSchema>;

/** Undefined where the row holds no terms of this version. */
export function termsFrom(json: string): AuditTerms | undefined {
  return storedJson(auditTermsSchema, json);
}

const seenSchema = competitorSchema.pick({ seenByHand: true, seenOnNetwork: true, wikidata: true });

/** What the list says that people saw, and which item of Wikidata it names, as JSON; null where it says nothing. */
export function seenOf({ seenByHand, seenOnNetwork, wikidata }: Competitor): string | null {
  return seenByHand || seenOnNetwork || wikidata
    ? asStoredJson({ seenByHand, seenOnNetwork, wikidata })
    : null;
}

/** What `seenOf` kept; nothing where the row no longer holds it. */
export function seenFrom(json: string | null): Pick<Competitor, 'seenByHand' | 'seenOnNetwork' | 'wikidata'> {
  return json === null ? {} : (storedJson(seenSchema, json) ?? {});
}
