import { z } from 'zod';
import { accountRefSchema, countSchema } from './reading.js';
import { intervalSchema } from './time.js';

export const seenKinds = ['never-posted', 'no-page', 'still-closed'] as const;
/** What a person may see in place of a last post: no post ever, no such page, or a page that is closed to them as well. */
export type SeenKind = (typeof seenKinds)[number];

/** What a person saw on an account and wrote down, because followsuit was not let in. */
const seenByHandSchema = z.object({
  account: accountRefSchema,
  /** The day (or month) of the last post, UTC. */
  lastPost: intervalSchema.optional(),
  followers: countSchema.optional(),
  shows: z.enum(seenKinds).optional(),
  /** Who saw it: initials, a name. */
  by: z.string().optional(),
});
export type SeenByHand = z.infer<typeof seenByHandSchema>;

/** The same of the account on a network that only the website names. */
const seenOnNetworkSchema = seenByHandSchema
  .omit({ account: true })
  .extend({ network: accountRefSchema.shape.network });
export type SeenOnNetwork = z.infer<typeof seenOnNetworkSchema>;

/** A company on the list. */
export const competitorSchema = z.object({
  name: z.string(),
  /** Absolute http(s) url, without fragment. */
  website: z.string().optional(),
  industry: z.string().optional(),
  /** Its item of Wikidata, `Q900001`. */
  wikidata: z.string().optional(),
  /** Accounts the list itself names. */
  accounts: z.array(accountRefSchema),
  /** The reader's own company: shown beside the others, counted with none of them. */
  self: z.boolean().optional(),
  seenByHand: z.array(seenByHandSchema).optional(),
  seenOnNetwork: z.array(seenOnNetworkSchema).optional(),
  /** First line of the list that names it. */
  line: z.number().optional(),
});
export type Competitor = z.infer<typeof competitorSchema>;
