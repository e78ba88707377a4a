import { z } from 'zod';
import { claimResults } from '../../codes.js';
import { rangeSchema } from './measure.js';

const count = z.number().int().min(0);

/** A random sample of the competitors that nobody could judge from outside. */
export const sampleSchema = z
  .object({
    unit: z.literal('companies'),
    seed: count.describe('The same seed draws the same companies.'),
    population: count.describe('Competitors not judged by what visitors are shown, whose site was read.'),
    planned: z
      .number()
      .describe('Share that would run most of it well, if the unseen were like the seen: a guess.'),
    size: count
      .optional()
      .describe(
        'So many, looked at in full, would most likely settle it; absent where not even all of them would.',
      ),
    accounts: count.optional().describe('Accounts to look at for that.'),
    drawn: z
      .array(
        z.object({
          company: z.string(),
          accounts: z.array(z.string()).describe('Keys of those to look at.'),
        }),
      )
      .describe('All of them in the order in which chance drew them; any number from the head is a sample.'),
    looked: z
      .object({
        n: count.describe('Looked at by a person, from the head of the draw on.'),
        k: count.describe('Of these, run most of their accounts well.'),
        unknown: count.describe('Of these, could still not be judged.'),
        interval: rangeSchema.describe(
          'Competitors of the whole list that run most of their accounts well: exact 95 % interval, by chance alone.',
        ),
        result: z.enum(claimResults),
      })
      .optional(),
  })
  .meta({ id: 'Sample' });
export type Sample = z.infer<typeof sampleSchema>;
