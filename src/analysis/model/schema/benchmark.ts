import { z } from 'zod';
import { networkIds } from '../../../model/network-id.js';
import { accountRefSchema } from '../../../model/reading.js';
import { reasonSchema } from '../../../model/reason.js';
import { rangeSchema } from './measure.js';

const optionalNumber = z.number().optional();

/** One row of data/benchmarks.csv: a published figure and where it comes from. */
export const benchmarkSchema = z
  .object({
    id: z.string(),
    source: z.string(),
    reportYear: optionalNumber,
    dataYear: z.string(),
    network: z.enum(networkIds as [(typeof networkIds)[number], ...(typeof networkIds)[number][]]),
    industry: z.string().describe('`all` or one of the industries of the panel.'),
    population: z.string(),
    minFollowers: optionalNumber,
    maxFollowers: optionalNumber,
    statistic: z.enum(['median', 'mean']),
    postsPerWeek: optionalNumber,
    engagementPercent: optionalNumber,
    engagementDefinition: z.string().optional(),
    url: z.string(),
    confidence: z.enum(['H', 'M', 'L', 'CALC']),
    note: z.string().optional(),
  })
  .meta({ id: 'Benchmark' });
export type Benchmark = z.infer<typeof benchmarkSchema>;

export const benchmarkComparisonSchema = z.union([
  z.object({
    benchmark: z.string().describe('Id of the row in `benchmarks`.'),
    postsPerWeek: z.number().describe('The published figure.'),
    ratio: z
      .number()
      .optional()
      .describe('The account over the published figure; absent when either is unknown or zero.'),
    engagementRatio: z.number().optional(),
  }),
  z.object({ notGiven: reasonSchema }),
]);
export type BenchmarkComparison = z.infer<typeof benchmarkComparisonSchema>;

/** How often the active accounts of one network post, beside the published figure. */
export const networkCadenceSchema = z.object({
  network: accountRefSchema.shape.network,
  n: z.number().int().min(0).describe('Active accounts whose rate is known.'),
  median: z.number().optional(),
  quartiles: rangeSchema.optional(),
  benchmark: benchmarkComparisonSchema,
});
export type NetworkCadence = z.infer<typeof networkCadenceSchema>;
