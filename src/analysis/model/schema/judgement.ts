import { z } from 'zod';
import { claimResults } from '../../codes.js';
import { rangeSchema, shareSchema } from './measure.js';

const result = z.enum(claimResults);

/** The share run well by one way of counting, and everything uncertain about it. */
const wayOfCountingSchema = z.object({
  bounds: rangeSchema.describe(
    'Whatever the unseen are (Manski); a company nobody could read may be anything.',
  ),
  inThisList: result.describe('These bounds against one half: no sampling error.'),
  bootstrap: rangeSchema.optional().describe('95 % percentile interval over companies, of both bounds.'),
  effective: rangeSchema
    .optional()
    .describe(
      '95 % interval on the effective number of accounts with the t of few companies, of both bounds.',
    ),
});
export type WayOfCounting = z.infer<typeof wayOfCountingSchema>;

const unlikeSchema = z.discriminatedUnion('because', [
  z.object({
    because: z.literal('few-companies'),
    companies: z.number().int().min(0),
    needs: z.number().int().min(0),
  }),
  z.object({
    because: z.literal('interval'),
    of: z.enum(['companies', 'accounts']),
    by: z.enum(['bootstrap', 'effective-n']),
    range: rangeSchema,
  }),
]);
export type Unlike = z.infer<typeof unlikeSchema>;

/** Is what they opened run well? The company is the unit; the accounts are counted beside it. */
export const judgementSchema = z.object({
  result: result.describe('For lists like this one.'),
  inThisList: result.describe('For this list alone. Decided only where companies and accounts say the same.'),
  byCompanies: wayOfCountingSchema.describe('One vote per company: the share of its own accounts run well.'),
  byAccounts: wayOfCountingSchema.describe('Every account found counts for itself.'),
  mostRunWell: shareSchema.describe('Companies that run more than half of their accounts well.'),
  dependsOnCounting: z.boolean().describe('One way of counting says yes, another says no.'),
  unlike: unlikeSchema
    .optional()
    .describe('What keeps the answer for this list from being one for lists like it.'),
});
export type Judgement = z.infer<typeof judgementSchema>;
