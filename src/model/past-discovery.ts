import { z } from 'zod';
import { evidenceSchema } from './answer.js';
import { networkIds } from './network-id.js';
import { type AccountRef, accountRefSchema } from './reading.js';
import { reasonSchema } from './reason.js';

/** What has to be known of the site of today before its past can be asked about. */
export interface SiteToday {
  website: string;
  /** False: nobody knows what it declares, so nothing can be missing from it. */
  isRead: boolean;
  /** The address its home page was asked by. */
  home?: string;
  /** The company's accounts of today: those of its site, and those of the list. */
  declared: readonly AccountRef[];
  /** Accounts that are probably its own, or merely mentioned: none of these has been taken down. */
  mentioned: readonly AccountRef[];
}

const pastDeclarationSchema = z.object({
  account: accountRefSchema,
  /** The oldest and the newest copy that declare it. */
  since: z.number(),
  until: z.number(),
  /** It went between `until` and this: the first later copy without it, else today. */
  goneBefore: z.number(),
  /** An account of today on the same network that never stood beside it: perhaps the same, renamed. */
  successor: accountRefSchema.optional(),
  evidence: z.array(evidenceSchema),
});
/** An account that an archived copy of the company's site declares and the site of today does not. */
export type PastDeclaration = z.infer<typeof pastDeclarationSchema>;

export const captureReadSchema = z.object({
  at: z.number(),
  original: z.string(),
  /**
   * testifies: names an account of this company, and so can say that another was gone. no-accounts: names none, which says
   * nothing (scripts, walls). earlier-owner: nothing on it shows that it was this company's.
   */
  outcome: z.enum(['testifies', 'no-accounts', 'parked', 'earlier-owner', 'unreadable']),
  accounts: z.number(),
  reason: reasonSchema.optional(),
  evidence: evidenceSchema,
});
export type CaptureRead = z.infer<typeof captureReadSchema>;

const network = z.enum(networkIds as [(typeof networkIds)[number], ...(typeof networkIds)[number][]]);

export const pastDiscoverySchema = z.object({
  website: z.string(),
  /** not-checked: the archive could not be asked, keeps this site out, or today's site was not read. */
  state: z.enum(['read', 'nothing-archived', 'not-checked']),
  reason: reasonSchema.optional(),
  /** What the question for the copies was answered with. */
  index: evidenceSchema.optional(),
  /** Copies there are, one a year; of these at most six are read. */
  archived: z.number(),
  captures: z.array(captureReadSchema),
  past: z.array(pastDeclarationSchema),
  /** Declared by copies that may be an earlier owner's: shown, never counted. */
  uncertain: z.array(pastDeclarationSchema),
  /** Networks closed as a whole, with the newest copy that still linked there. */
  closed: z.array(z.object({ name: z.string(), closed: z.string(), until: z.number() })),
  /** By when the company is seen to have been on each network; today is the last that can be said. */
  since: z.array(z.object({ network, by: z.number() })),
  /** Accounts of today that a copy declares already: they are at least this old. */
  known: z.array(z.object({ account: accountRefSchema, by: z.number() })),
});
/** What archived copies say of the accounts a company once announced. */
export type PastDiscovery = z.infer<typeof pastDiscoverySchema>;
