import { z } from 'zod';
import { accountRefSchema } from '../../../model/reading.js';
import { claimResults, networkSuggestions, standingKinds } from '../../codes.js';
import { costSchema } from './cost.js';
import { thresholdGridSchema } from './grid.js';
import { rangeSchema, shareSchema } from './measure.js';

const network = accountRefSchema.shape.network;
const result = z.enum(claimResults);

/** How many accounts are run well, alive (nobody can tell how they are run), run badly, left behind, not checked. They add up to `links`. */
const tallySchema = z
  .object({
    links: z.number().int().min(0),
    runWell: z.number().int().min(0),
    alive: z.number().int().min(0),
    runBadly: z.number().int().min(0),
    leftBehind: z.number().int().min(0),
    notChecked: z.number().int().min(0),
  })
  .meta({ id: 'Tally' });
export type Tally = z.infer<typeof tallySchema>;

/** The share run well against one half, and what would change the answer. */
const judgementSchema = z.object({
  runWell: shareSchema,
  result: result.describe('For lists like this one: the outer band (and the bootstrap) against one half.'),
  inThisList: result.describe('For this list alone: the Manski bounds against one half, no sampling error.'),
});

const tippingPointSchema = z.object({
  unseen: z.number().int().min(0),
  towards: z.enum(['half-or-more', 'under-half']).describe('What the unseen would have to tip the list to.'),
  needed: z
    .number()
    .int()
    .min(0)
    .describe('How many of the unseen would have to be run well (or not be run well).'),
  reachable: z.boolean().describe('Are there that many unseen?'),
});
export type TippingPoint = z.infer<typeof tippingPointSchema>;

const sensitivityPointSchema = z.object({
  days: z.number(),
  silent: shareSchema.describe('Share silent for longer than this, or gone.'),
  runWell: shareSchema.describe('Share run well if "active" meant this many days.'),
  result,
  inThisList: result,
});
export type SensitivityPoint = z.infer<typeof sensitivityPointSchema>;

const allThere = z.object({
  claim: z.literal('all-there'),
  result,
  companies: shareSchema.describe('Companies that declare at least one account.'),
  perNetwork: z.array(z.object({ network, companies: shareSchema })),
  accountsPerCompany: z.number().optional().describe('Median, over companies with at least one.'),
});

const copying = z.object({
  claim: z.literal('copying-is-a-reason'),
  result,
  inThisList: result,
  runWell: shareSchema,
  bootstrap: z
    .object({
      share: rangeSchema,
      bounds: rangeSchema,
      draws: z.number().int().min(0),
      seed: z.number().int().min(0),
    })
    .optional()
    .describe('95 % percentile interval over companies: of k/n, and from the lower to the upper Manski end.'),
  leftBehind: shareSchema,
  companiesLeavingBehind: shareSchema.describe('Companies with at least one account left behind.'),
  tippingPoint: tippingPointSchema,
  holds: rangeSchema
    .optional()
    .describe('Thresholds for "active", in days, over which the result stays the same.'),
  holdsInThisList: rangeSchema.optional(),
});

const outnumber = z.object({
  claim: z.literal('abandoned-outnumber-closed'),
  result,
  abandoned: rangeSchema.describe('Accounts abandoned: seen so, and if every unchecked one were.'),
  leftBehind: rangeSchema.describe('Dormant, never started, missing, suspended and closed ones too.'),
  deadSites: rangeSchema.describe(
    'Sites unreachable or parked: a sign, not a proof, that the company closed.',
  ),
  companiesAbandoning: rangeSchema.describe(
    'Companies with at least one abandoned account: the like-for-like count.',
  ),
  companies: z.number().int().min(0),
  accounts: z.number().int().min(0),
});

const freeAndEasy = z.object({
  claim: z.literal('free-and-easy'),
  result,
  hoursPerMonth: rangeSchema.optional(),
  moneyPerMonth: rangeSchema.optional(),
  /** What "free" was taken to mean. */
  thresholdHours: z.number(),
});

const thousand = z.object({
  claim: z.literal('thousand-in-weeks'),
  result,
  weeks: z.number().describe('What "a few weeks" was taken to mean.'),
  withinWeeks: shareSchema.describe('Accounts whose average pace since creation reaches 1,000 in that time.'),
  overThousand: shareSchema.describe('Accounts with 1,000 followers at all.'),
  monthsToThousand: z.object({ median: z.number(), quartiles: rangeSchema }).optional(),
  followersPerMonth: z.object({ median: z.number(), quartiles: rangeSchema }).optional(),
});

const beyond = z.object({ claim: z.literal('years-to-build'), result });

const claimSchema = z.discriminatedUnion('claim', [
  allThere,
  copying,
  outnumber,
  freeAndEasy,
  thousand,
  beyond,
]);
export type Claim = z.infer<typeof claimSchema>;
export type ClaimOf<Id extends Claim['claim']> = Extract<Claim, { claim: Id }>;

/** One network: what copying sees beside what is there, and what the figures suggest. */
export const networkReportSchema = judgementSchema
  .extend({
    network,
    companies: z.number().int().min(0).describe('Companies with a counted account here.'),
    tally: tallySchema.describe('What copying sees (links) beside what is there.'),
    standings: z.record(z.enum(standingKinds), z.number().int().min(0)),
    silentShare: z
      .array(z.object({ days: z.number(), silent: shareSchema }))
      .describe('At 30, 60, 90, 180, 365 days.'),
    suggestion: z.enum(networkSuggestions),
  })
  .meta({ id: 'Network' });
export type NetworkReport = z.infer<typeof networkReportSchema>;

/** Can the silence test be trusted on this list? Hide the last days, predict, look. */
const holdOutSchema = z.object({
  hiddenDays: z.number(),
  accounts: z.number().int().min(0).describe('Accounts with enough history before the hidden part.'),
  calledImprobable: z.number().int().min(0).describe('How many the test would have called "slowing" then.'),
  ofTheseReturned: z
    .number()
    .int()
    .min(0)
    .describe('How many of these posted in the hidden part all the same: false alarms.'),
  calledAlive: z.number().int().min(0),
  ofThesePosted: z.number().int().min(0),
});
export type HoldOut = z.infer<typeof holdOutSchema>;

export const verdictSchema = z
  .object({
    result,
    inThisList: result,
    tally: tallySchema,
    standings: z.record(z.enum(standingKinds), z.number().int().min(0)),
    claims: z.array(claimSchema).describe('The six claims, in the order of the thesis.'),
    sensitivity: z.array(sensitivityPointSchema).describe('7 to 730 days.'),
    silentShare: z
      .array(z.object({ days: z.number(), silent: shareSchema }))
      .describe('At 30, 60, 90, 180, 365 days.'),
    holdOut: holdOutSchema.optional(),
    thresholdGrid: thresholdGridSchema,
    cost: costSchema,
  })
  .meta({ id: 'Verdict' });
export type Verdict = z.infer<typeof verdictSchema>;
