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
    country: z
      .string()
      .optional()
      .describe('Whose prices the defaults are (ISO 3166); absent where all were given.'),
    currencyAsked: z
      .string()
      .optional()
      .describe('Another currency was asked for, and not every price was given in it.'),
    companies: z.number().int().min(1).describe('Competitors that run at least one account well.'),
    networks: z
      .array(
        levels.extend({
          network: accountRefSchema.shape.network,
          n: z.number().int().min(1).describe('Well-run accounts whose pace could be seen.'),
          atLeast: z.boolean().optional().describe('Some of their views may hide more.'),
        }),
      )
      .describe('Of a typical well-run competitor, in posts a week: as many as the one in the middle has.'),
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
