import { z } from 'zod';
import { accountRefSchema } from '../../../model/reading.js';
import { standingKinds } from '../../codes.js';
import { rangeSchema } from './measure.js';

const changeSchema = z.object({
  company: z.string().describe('Company key.'),
  account: z.string().describe('Account key.'),
  network: accountRefSchema.shape.network,
  url: z.string(),
  kind: z.enum(['better', 'worse', 'seen-again', 'lost-sight', 'appeared', 'disappeared', 'other']),
  from: z.enum(standingKinds).optional(),
  to: z.enum(standingKinds).optional(),
});
export type Change = z.infer<typeof changeSchema>;

const followerChangeSchema = z.object({
  company: z.string(),
  account: z.string(),
  from: z.number(),
  to: z.number(),
  perMonth: z.number(),
  exact: z.boolean().describe('Both counts were exact; otherwise the difference may be rounding.'),
});

const cadenceChangeSchema = z.object({
  company: z.string(),
  account: z.string(),
  before: z.object({ posts: z.number().int().min(0), days: z.number() }),
  after: z.object({ posts: z.number().int().min(0), days: z.number() }),
  ratio: z.number().optional().describe('Rate after over rate before; absent when there was none before.'),
  p: z.number().describe('Exact conditional binomial test, two-sided.'),
});

/** What is different since an earlier audit of the same list. */
export const historySchema = z.object({
  previous: z.object({ id: z.number(), asOf: z.number() }).optional(),
  audits: z.array(z.object({ id: z.number(), asOf: z.number() })).describe('Earlier audits, oldest first.'),
  changes: z.array(changeSchema),
  followers: z.array(followerChangeSchema),
  cadence: z.array(cadenceChangeSchema),
  runWell: z
    .array(
      z.object({
        asOf: z.number(),
        runWell: z.number().int().min(0),
        checked: z.number().int().min(0),
        share: rangeSchema,
      }),
    )
    .describe('The share run well (Manski bounds) audit by audit, oldest first, this one last.'),
});
export type History = z.infer<typeof historySchema>;
