import { z } from 'zod';
import { accountRefSchema } from '../../../model/reading.js';
import { reasonSchema } from '../../../model/reason.js';

const costInputIds = [
  'hours-per-post',
  'moderation-minutes-per-day',
  'planning-hours-per-month',
  'hourly-cost',
  'price-per-outsourced-post',
  'tools-per-month',
] as const;

const levels = z.object({ low: z.number(), mid: z.number(), high: z.number() });
export type Levels = z.infer<typeof levels>;

const costInputSchema = levels.extend({
  id: z.enum(costInputIds),
  source: z.string().describe('Id of a source in docs/method.md, or `assumption`, or `config`.'),
});

const costEstimateSchema = z.object({
  postsPerMonth: z.number().describe('To be made, after the reuse factor.'),
  hoursPerMonth: z.number(),
  moneyPerMonth: z.number().describe('Doing it oneself: hours times hourly cost, plus tools.'),
  outsourcedPerMonth: z
    .number()
    .describe('Posts made by others: posts times price, plus moderation, planning, tools.'),
});
export type CostEstimate = z.infer<typeof costEstimateSchema>;

/** What keeping up with the well-run accounts would cost: a range, with every input beside it. */
export const costSchema = z.union([
  z.object({
    currency: z.string(),
    networks: z.array(
      levels.extend({
        network: accountRefSchema.shape.network,
        n: z
          .number()
          .int()
          .min(0)
          .describe('Active rivals the rates come from; 0 when a published figure stands in.'),
        basis: z.enum(['audit', 'benchmark']),
        benchmark: z.string().optional(),
      }),
    ),
    reuseFactor: z.number().describe('Share of posts made once and adapted to the other networks.'),
    inputs: z.array(costInputSchema),
    low: costEstimateSchema,
    mid: costEstimateSchema,
    high: costEstimateSchema,
    floorPerYear: z.number().describe('What experts call a first step, for context.'),
  }),
  z.object({ notGiven: reasonSchema }),
]);
export type Cost = z.infer<typeof costSchema>;
