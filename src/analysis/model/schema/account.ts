import { z } from 'zod';
import { evidenceSchema } from '../../../model/answer.js';
import { accountRefSchema, countSchema, outcomeSchema, postKinds } from '../../../model/reading.js';
import { reasonSchema } from '../../../model/reason.js';
import { dateSources, intervalSchema } from '../../../model/time.js';
import { findingCodes, findingGrades, grades, standingKinds, standingReasons } from '../../codes.js';
import { benchmarkComparisonSchema } from './benchmark.js';
import { measuresSchema } from './measure.js';

export const findingSchema = z
  .object({
    code: z.enum(findingCodes),
    grade: z.enum(findingGrades),
    args: reasonSchema.shape.args,
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof findingSchema>;

export const standingSchema = z
  .object({
    kind: z.enum(standingKinds),
    reason: z.object({ code: z.enum(standingReasons), args: reasonSchema.shape.args }),
    cause: reasonSchema.optional().describe('The sign the network gave, or what stood in the way.'),
  })
  .meta({ id: 'Standing' });
export type Standing = z.infer<typeof standingSchema>;

/** One dot of the strip plot. Times in milliseconds since 1970, UTC. */
const dotSchema = z
  .object({
    from: z.number(),
    to: z.number(),
    source: z.enum(dateSources),
    kind: z.enum(postKinds),
    pinned: z.boolean().optional(),
    url: z.string().optional(),
    likes: countSchema.optional(),
    comments: countSchema.optional(),
    shares: countSchema.optional(),
    views: countSchema.optional(),
  })
  .meta({ id: 'Post' });
export type Dot = z.infer<typeof dotSchema>;

/** One week of the heat strip, oldest first. */
const weekSchema = z.object({
  start: z.number().describe('Monday 00:00 UTC.'),
  posts: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('Absent when the view does not reach this week: unknown, not zero.'),
  atLeast: z.boolean().optional(),
});
export type Week = z.infer<typeof weekSchema>;

const declarationSchema = z.object({
  source: z.string(),
  page: z.string(),
  element: z.string().optional(),
  weight: z.number(),
});

const profileViewSchema = z.object({
  displayName: z.string().optional(),
  bio: z.string().optional(),
  website: z.string().optional(),
  verified: z.boolean().optional(),
  followers: countSchema.optional(),
  following: countSchema.optional(),
  postsTotal: countSchema.optional(),
  createdAt: intervalSchema.optional(),
});
export type ProfileView = z.infer<typeof profileViewSchema>;

/** What the view of the account's posts can prove. */
const viewSchema = z.object({
  order: z.enum(['newest-first', 'selection']),
  complete: z.boolean(),
  hidden: z.boolean(),
  lowerBound: z.boolean(),
  postsListed: z.number().int().min(0),
  postsDated: z.number().int().min(0),
  notes: z.array(reasonSchema),
});
export type View = z.infer<typeof viewSchema>;

export const accountReportSchema = accountRefSchema
  .extend({
    key: z.string().describe('Stable name for anchors: company key, network and handle.'),
    certainty: z.enum(['certain', 'accepted', 'probable']),
    counted: z.boolean().describe('Does it count in the verdict?'),
    notCounted: z.enum(['self', 'probable', 'exempt', 'moved-to-declared', 'other-owner']).optional(),
    role: z.string().optional(),
    locale: z.string().optional(),
    weight: z.number(),
    declarations: z.array(declarationSchema),
    lastDeclared: z
      .number()
      .optional()
      .describe('When it was last seen to be declared, where this audit could not read the site.'),
    outcome: outcomeSchema.optional(),
    seenAt: z.number().optional().describe('When it was looked at.'),
    seenBy: z.string().optional(),
    standing: standingSchema,
    grade: z.enum(grades),
    lastActivity: intervalSchema.optional(),
    lastOriginal: intervalSchema.optional(),
    view: viewSchema.optional(),
    measures: measuresSchema,
    findings: z.array(findingSchema),
    benchmark: benchmarkComparisonSchema,
    profile: profileViewSchema.optional(),
    posts: z.array(dotSchema).describe('Newest first.'),
    weeks: z.array(weekSchema).describe('The last 52 weeks, oldest first.'),
    evidence: z.array(evidenceSchema),
    previous: z
      .object({
        standing: z.enum(standingKinds),
        asOf: z.number(),
        followers: countSchema.optional(),
      })
      .optional()
      .describe('What the audit before said.'),
  })
  .meta({ id: 'Account' });
export type AccountReport = z.infer<typeof accountReportSchema>;
