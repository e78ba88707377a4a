import { z } from 'zod';
import { evidenceSchema } from './answer.js';
import { networkIds } from './network-id.js';
import { type Reason, reasonSchema } from './reason.js';
import { datedSchema, intervalSchema } from './time.js';

/** A counter as the page told it: `exact: false` when it was rounded ("1.2K"). */
export const countSchema = z.object({ value: z.number(), exact: z.boolean() });
export type Count = z.infer<typeof countSchema>;

export const outcomeKinds = [
  'present',
  'absent',
  'suspended',
  'moved',
  'hidden',
  'blocked',
  'failed',
] as const;
/**
 * present: an identity anchor was read. absent, suspended, moved: the network positively said so.
 * hidden: private, log-in, age or consent wall. blocked: rate limit, challenge, refusal to robots.
 * failed: transport or server error, unreadable, not asked.
 */
export type OutcomeKind = (typeof outcomeKinds)[number];

export const outcomeSchema = z.object({
  kind: z.enum(outcomeKinds),
  /** Why: the sign that was read, or what stood in the way. Required but for `present`. */
  reason: reasonSchema.optional(),
  /** Where a moved account went. */
  movedTo: z.string().optional(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

export const profileSchema = z.object({
  /** The network's own permanent id. */
  accountId: z.string().optional(),
  /** Handle as the network spells it. */
  handle: z.string().optional(),
  displayName: z.string().optional(),
  bio: z.string().optional(),
  website: z.string().optional(),
  /** Every link of the profile, for the reverse proof. */
  links: z.array(z.string()).optional(),
  /** Links the network itself has verified to point back (Mastodon `verified_at`, domain handles). */
  verifiedLinks: z.array(z.string()).optional(),
  verified: z.boolean().optional(),
  followers: countSchema.optional(),
  following: countSchema.optional(),
  postsTotal: countSchema.optional(),
  createdAt: intervalSchema.optional(),
  language: z.string().optional(),
});
export type Profile = z.infer<typeof profileSchema>;

export const postKinds = ['original', 'repost', 'reply'] as const;

export const postSchema = z.object({
  id: z.string().optional(),
  /** Absent when this view does not date the post (YouTube Shorts). */
  at: datedSchema.optional(),
  kind: z.enum(postKinds),
  pinned: z.boolean().optional(),
  /** Continues the account's own thread: an original, but not a new occasion. */
  thread: z.boolean().optional(),
  edited: z.boolean().optional(),
  url: z.string().optional(),
  /** At most 500 characters, plain text: what the same-text finding compares. */
  text: z.string().optional(),
  likes: countSchema.optional(),
  comments: countSchema.optional(),
  shares: countSchema.optional(),
  views: countSchema.optional(),
});
export type Post = z.infer<typeof postSchema>;

export const timelineSchema = z.object({
  order: z.enum(['newest-first', 'selection']),
  /** The account's first post was reached. */
  complete: z.boolean(),
  /** Posts exist (total > 0) but the view lists none. */
  hidden: z.boolean(),
  /** Newer activity may exist outside this view (a selection; one tab of several): it can prove activity, never silence. */
  lowerBound: z.boolean(),
  posts: z.array(postSchema),
  /** The network itself states the day of the last activity (Mastodon `last_status_at`), beyond the posts listed. */
  lastActivityStated: datedSchema.optional(),
  /** Things a reader should know about the dates (bulk re-import, future items dropped …). */
  notes: z.array(reasonSchema).optional(),
});
export type Timeline = z.infer<typeof timelineSchema>;

export interface Reading {
  outcome: Outcome;
  profile?: Profile;
  timeline?: Timeline;
}

/** An account on a network: the handle is in the network's canonical form. */
export const accountRefSchema = z.object({
  network: z.enum(networkIds as [(typeof networkIds)[number], ...(typeof networkIds)[number][]]),
  handle: z.string(),
  url: z.string(),
});
export type AccountRef = z.infer<typeof accountRefSchema>;

/** Network and handle in one text (`x maple`): the same account has the same key, whoever declares it. */
export function accountKey({ network, handle }: { network: string; handle: string }): string {
  return `${network} ${handle}`;
}

/** What one way contributed to an observation. */
export const wayTraceSchema = z.object({
  way: z.string(),
  outcome: outcomeSchema,
  evidence: z.array(evidenceSchema),
});
export type WayTrace = z.infer<typeof wayTraceSchema>;

/** What one audit knows about one account after all its ways. */
export const observationSchema = z.object({
  account: accountRefSchema,
  /** When it was last asked about (in a replay: when the answers were recorded). */
  at: z.number(),
  outcome: outcomeSchema,
  profile: profileSchema.optional(),
  timeline: timelineSchema.optional(),
  lastActivity: intervalSchema.optional(),
  lastOriginal: intervalSchema.optional(),
  /** The last dates are "at least as recent as": newer activity may exist unseen. */
  lowerBound: z.boolean(),
  ways: z.array(wayTraceSchema),
  /** Who saw it, when a person did (`assist`, `note`, `read --into`). */
  seenBy: z.string().optional(),
});
export type Observation = z.infer<typeof observationSchema>;

export const present: Outcome = { kind: 'present' };

/** Any outcome but `present`, which needs no reason. */
export function outcome(kind: Exclude<OutcomeKind, 'present'>, reason: Reason): Outcome {
  return { kind, reason };
}
