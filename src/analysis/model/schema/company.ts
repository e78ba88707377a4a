import { z } from 'zod';
import { evidenceSchema } from '../../../model/answer.js';
import { otherLinkSchema, unreadSchema } from '../../../model/discovery.js';
import { accountRefSchema } from '../../../model/reading.js';
import { reasonSchema } from '../../../model/reason.js';
import { grades, standingKinds } from '../../codes.js';
import { accountReportSchema, findingSchema } from './account.js';

const siteSchema = z.object({
  state: z.enum(['alive', 'unreachable', 'parked', 'moved', 'not-checked', 'none']),
  reason: reasonSchema.optional(),
  evidence: z.array(evidenceSchema),
  pagesRead: z.array(z.string()),
  unread: unreadSchema
    .optional()
    .describe('Why the accounts it declares are unknown; absent where it was read, and where there is none.'),
  alsoLinked: z
    .array(otherLinkSchema)
    .optional()
    .describe(
      'Networks it links that followsuit does not read, each with its first link; absent where there is none.',
    ),
  beyond: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Accounts it declares beyond the most that are followed up for one company: asked of nobody.'),
});

const stateSchema = z.enum(['yes', 'no', 'unknown']);

/** How a competitor stands in the counts of the verdict: one vote each. */
const voteSchema = z.object({
  declares: stateSchema.describe('At least one account that counts.'),
  mostRunWell: stateSchema.optional().describe('More than half of its accounts; absent where it has none.'),
  leavingBehind: stateSchema.optional().describe('At least one of them; absent where it has none.'),
});
export type Vote = z.infer<typeof voteSchema>;

export const companySchema = z
  .object({
    key: z.string().describe('Stable name for anchors.'),
    name: z.string(),
    website: z.string().optional(),
    industry: z.string().optional(),
    self: z.boolean().describe("The reader's own company: shown, never counted."),
    vote: voteSchema.optional().describe('Absent for the own company.'),
    site: siteSchema,
    placeholders: z.array(
      z.object({
        url: z.string(),
        network: accountRefSchema.shape.network.optional(),
        page: z.string(),
        reason: reasonSchema,
      }),
    ),
    findings: z.array(findingSchema),
    accounts: z.array(accountReportSchema).describe('In the order of the networks, then by handle.'),
  })
  .meta({ id: 'Company' });
export type CompanyReport = z.infer<typeof companySchema>;

const matrixCellSchema = z.object({
  network: accountRefSchema.shape.network,
  accounts: z.array(z.string()).describe('Keys of the accounts, the best standing first.'),
  grade: z.enum(grades).optional().describe('The best of them; absent when the company declares none here.'),
  standing: z.enum(standingKinds).optional(),
  days: z.number().optional().describe('Silence of that account in days, where known.'),
});

export const matrixSchema = z.object({
  networks: z.array(accountRefSchema.shape.network),
  rows: z.array(
    z.object({
      company: z.string(),
      self: z.boolean(),
      siteRead: z.boolean().describe('False: an empty cell means unknown, not none.'),
      cells: z.array(matrixCellSchema),
    }),
  ),
});
export type Matrix = z.infer<typeof matrixSchema>;
