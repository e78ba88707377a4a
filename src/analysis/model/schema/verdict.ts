import { z } from 'zod';
import { accountRefSchema } from '../../../model/reading.js';
import { claimResults, networkSuggestions, publishedRateIds, standingKinds } from '../../codes.js';
import { costSchema } from './cost.js';
import { thresholdGridSchema } from './grid.js';
import { judgementSchema } from './judgement.js';
import { rangeSchema, shareSchema } from './measure.js';
import { sampleSchema } from './sample.js';

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

/** A figure somebody published, to hold the list's own beside. */
const publishedRateSchema = z.object({
  id: z.enum(publishedRateIds),
  share: z.number(),
  year: z.number(),
  source: z.string(),
  url: z.string(),
  confidence: z.enum(['H', 'M', 'L']),
});
export type PublishedRate = z.infer<typeof publishedRateSchema>;

const allThere = z.object({
  claim: z.literal('all-there'),
  result,
  companies: shareSchema.describe('Companies that declare at least one account.'),
  perNetwork: z.array(z.object({ network, companies: shareSchema })),
  accountsPerCompany: z.number().optional().describe('Median, over companies with at least one.'),
});

const copying = judgementSchema.extend({
  claim: z.literal('copying-is-a-reason'),
  runWell: shareSchema.describe('Of the accounts found.'),
  draws: z
    .object({ draws: z.number().int().min(0), seed: z.number().int().min(0) })
    .describe('Of the bootstrap.'),
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
  result: result.describe('Beyond the data: a list of living competitors cannot contain closed ones.'),
  companies: z.number().int().min(0),
  companiesAbandoning: rangeSchema.describe(
    'Companies with at least one abandoned account: seen so, and if every unknown one were.',
  ),
  deadSites: rangeSchema.describe(
    'Companies whose domain is parked, and if every site nobody reached were gone: a sign, not a proof, of closure.',
  ),
  accounts: z.number().int().min(0),
  abandoned: rangeSchema.describe('Accounts abandoned, of those found.'),
  leftBehind: rangeSchema.describe('Dormant, never started, missing, suspended and closed ones too.'),
  published: z.array(publishedRateSchema).describe('What was published about firms and accounts at large.'),
});

const freeAndEasy = z.object({
  claim: z.literal('free-and-easy'),
  result: result.describe('Beyond the data: how long a post takes is for the reader to say.'),
  thresholdHours: z.number().describe('What "free" is taken to mean: hours a month at most.'),
  postsPerMonth: rangeSchema.optional().describe('To be made to keep up with a typical well-run competitor.'),
  breakEvenMinutes: rangeSchema
    .optional()
    .describe('Free only if a post takes fewer minutes than this, all else apart.'),
  hoursPerMonth: rangeSchema.optional(),
  moneyPerMonth: rangeSchema.optional(),
});

const thousand = z.object({
  claim: z.literal('thousand-in-weeks'),
  result,
  weeks: z.number().describe('What "a few weeks" was taken to mean.'),
  withinWeeks: shareSchema.describe(
    'Accounts that certainly had 1,000 followers within that time; certainly not: older, and still under; the rest is open.',
  ),
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
    runWell: shareSchema.describe('Of the accounts found here.'),
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

/** How the competitors stand, one vote each. */
const companyTallySchema = z
  .object({
    all: z.number().int().min(0),
    notRead: z.number().int().min(0).describe('Nobody knows which accounts they declare, or which more.'),
    withAccounts: z.number().int().min(0).describe('With at least one counted account.'),
    mostRunWell: shareSchema.describe('More than half of their accounts run well.'),
    leavingBehind: shareSchema.describe('At least one account left behind.'),
  })
  .meta({ id: 'CompanyTally' });

/** What the answer would be with the accounts that are only probably theirs. */
const withProbableSchema = z.object({
  accounts: z.number().int().min(0).describe('Found, and not counted.'),
  inThisList: result,
  mostRunWell: shareSchema,
  runWell: shareSchema,
});
export type WithProbable = z.infer<typeof withProbableSchema>;

/** A network that kept at least half of its accounts from us. */
const wallSchema = z.object({
  network,
  unseen: z.number().int().min(0),
  accounts: z.number().int().min(0),
});

const placeToLookSchema = z.object({
  network,
  k: z.number().int().min(0),
  seen: z.number().int().min(0),
});

export const verdictSchema = z
  .object({
    result: result.describe('For lists like this one; that of the second claim.'),
    inThisList: result.describe('For this list alone.'),
    dependsOnCounting: z.boolean().describe('Companies say one thing, accounts another.'),
    companies: companyTallySchema,
    tally: tallySchema.describe('The accounts found, counted beside the companies.'),
    standings: z.record(z.enum(standingKinds), z.number().int().min(0)),
    lookCloser: z
      .object({ runWell: placeToLookSchema.optional(), leftBehind: placeToLookSchema.optional() })
      .describe(
        'The network whose seen accounts are most often run well, and most often left behind, over one half.',
      ),
    walls: z.array(wallSchema).describe('Where at least half could not be seen, most unseen first.'),
    withProbable: withProbableSchema.optional(),
    sample: sampleSchema.optional().describe('Absent where every competitor was judged.'),
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
