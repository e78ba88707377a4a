import { z } from 'zod';
import { evidenceSchema } from '../../../model/answer.js';
import { captureReadSchema } from '../../../model/past-discovery.js';
import { accountRefSchema } from '../../../model/reading.js';
import { reasonSchema } from '../../../model/reason.js';
import { intervalSchema } from '../../../model/time.js';
import { standingSchema } from './account.js';
import { rangeSchema } from './measure.js';

const count = z.number().int().min(0);

/** What became of an account that a company once announced and no longer mentions. */
export const pastFates = ['left-behind', 'gone', 'alive', 'moved', 'not-seen'] as const;
export type PastFate = (typeof pastFates)[number];

const yearsSchema = {
  since: z.number().describe('The oldest copy that declares it.'),
  until: z.number().describe('The newest copy that declares it.'),
  goneBefore: z.number().describe('The first later copy without it; where there is none, the audit.'),
};

const pastAccountSchema = accountRefSchema
  .extend({
    key: z.string(),
    ...yearsSchema,
    successor: accountRefSchema
      .optional()
      .describe('An account of today on the same network that never stood beside it.'),
    fate: z.enum(pastFates),
    counted: z.boolean().describe('False: told elsewhere already, or of the own company.'),
    standing: standingSchema,
    lastActivity: intervalSchema.optional(),
    evidence: z.array(evidenceSchema).describe('The copies that declare it, then what the network answered.'),
  })
  .meta({ id: 'PastAccount' });
export type PastAccount = z.infer<typeof pastAccountSchema>;

const companyPastSchema = z.object({
  company: z.string().describe('Company key.'),
  state: z.enum(['read', 'nothing-archived', 'not-checked']),
  reason: reasonSchema.optional(),
  archived: count.describe('Copies there are, one a year; of these at most six were read.'),
  captures: z.array(captureReadSchema),
  accounts: z.array(pastAccountSchema),
  uncertain: z
    .array(accountRefSchema.extend(yearsSchema))
    .describe('May be an earlier owner’s: shown, never counted, never asked.'),
  closed: z.array(
    z.object({
      name: z.string(),
      closed: z.string(),
      until: z.number().describe('The newest copy that links there.'),
    }),
  ),
});
export type CompanyPast = z.infer<typeof companyPastSchema>;

const leftBehindSchema = z.object({
  accounts: count,
  leftBehind: rangeSchema.describe('For certain, and at most if every unseen one were.'),
});

/** Accounts once announced and no longer mentioned. Never part of the share run well. */
export const pastSchema = z.object({
  companies: z.object({ read: count, nothingArchived: count, notChecked: count }),
  tally: z.object({
    accounts: count.describe('The five that follow together.'),
    leftBehind: count,
    gone: count,
    alive: count,
    moved: count,
    notSeen: count,
    networkClosed: count.describe(
      'On networks that were closed as a whole: beside the accounts, not among them.',
    ),
    earlierOwner: count.describe('May be an earlier owner’s: beside the accounts, not among them.'),
  }),
  survivorship: z
    .object({ today: leftBehindSchema, withPast: leftBehindSchema })
    .describe('Accounts left behind among those of today, and among these with those once announced.'),
  since: z
    .array(
      z.object({
        network: accountRefSchema.shape.network,
        first: z.number(),
        companies: z.array(z.object({ company: z.string(), by: z.number() })),
      }),
    )
    .describe('By when companies are seen to have declared each network, the first network first.'),
  byCompany: z.array(companyPastSchema),
});
export type Past = z.infer<typeof pastSchema>;
