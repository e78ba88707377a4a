import { z } from 'zod';

const count = z.number().int().min(0);

/** What the count of accounts run well owes to the thresholds chosen. */
export const thresholdGridSchema = z
  .object({
    runWell: count.describe('By the settings of this audit.'),
    least: count.describe('With every threshold at its strictest value of the grid.'),
    most: count.describe('With every threshold at its most lenient.'),
    thresholds: z
      .array(
        z.object({
          key: z.string().describe('The setting.'),
          values: z
            .array(z.object({ value: z.number(), runWell: count }))
            .describe('Strictest first; how many are run well with this one at that value.'),
        }),
      )
      .describe('The grid; each threshold alone, the others as set.'),
    activeWithin: z
      .array(z.object({ days: z.number(), accounts: count }))
      .describe('Accounts that certainly posted within so many days, and nothing else asked of them.'),
  })
  .meta({ id: 'ThresholdGrid' });
export type ThresholdGrid = z.infer<typeof thresholdGridSchema>;
