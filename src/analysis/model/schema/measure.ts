import { z } from 'zod';
import { reasonSchema } from '../../../model/reason.js';
import { measureIds, units } from '../../codes.js';

/** Two ends of a figure. */
export const rangeSchema = z.object({ low: z.number(), high: z.number() }).meta({ id: 'Range' });
export type Range = z.infer<typeof rangeSchema>;

const givenMeasureSchema = z.object({
  value: z.number().describe('The figure to print; for silence, the end that favours the account.'),
  unit: z.enum(units),
  n: z.number().int().min(0).describe('How many posts, gaps, weeks … the figure rests on.'),
  range: rangeSchema
    .optional()
    .describe('Between these: the precision of the dates, or a 95 % interval, as `rangeOf` says.'),
  rangeOf: z.enum(['dates', 'interval95']).optional(),
  atLeast: z.boolean().optional().describe('The view may hide more: the true figure is not below this.'),
  atMost: z
    .boolean()
    .optional()
    .describe('Something may be older than is known: the true figure is not above this.'),
  args: reasonSchema.shape.args.describe('What else belongs to the figure (p, since, parts …).'),
});

const notGivenMeasureSchema = z.object({
  notGiven: reasonSchema,
  n: z.number().int().min(0).optional(),
});

const measureSchema = z.union([givenMeasureSchema, notGivenMeasureSchema]).meta({ id: 'Measure' });
export type GivenMeasure = z.infer<typeof givenMeasureSchema>;
export type NotGivenMeasure = z.infer<typeof notGivenMeasureSchema>;
export type Measure = z.infer<typeof measureSchema>;

export const measuresSchema = z.record(z.enum(measureIds), measureSchema);
export type Measures = z.infer<typeof measuresSchema>;

export function isGiven(measure: Measure): measure is GivenMeasure {
  return 'value' in measure;
}

/** A share of counted things, with everything that is uncertain about it. */
export const shareSchema = z
  .object({
    k: z.number().int().min(0).describe('How many are so.'),
    n: z.number().int().min(0).describe('How many were checked.'),
    unknown: z.number().int().min(0).describe('How many could not be checked.'),
    oneSided: z
      .number()
      .int()
      .min(0)
      .optional()
      .describe('Of the n, seen only by views that could not have shown the contrary; left out of `share`.'),
    share: z.number().optional().describe('Of those checked, one-sided views apart; absent when none was.'),
    manski: rangeSchema.optional().describe('Bounds whatever the unchecked are: k/(n+u) to (k+u)/(n+u).'),
  })
  .meta({ id: 'Share' });
export type Share = z.infer<typeof shareSchema>;
