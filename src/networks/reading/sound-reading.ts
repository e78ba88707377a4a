import type { z } from 'zod';
import {
  type Post,
  type Profile,
  postSchema,
  profileSchema,
  type Reading,
  type Timeline,
} from '../../model/reading.js';
import { datedSchema } from '../../model/time.js';
import { newestOnly } from './newest-only.js';

/**
 * A reading without what the model refuses: a number that is none, a date beyond all calendars, whatever an answer
 * talked a reader into. It costs that one field, so that nothing is stored which cannot be read again. Of a view that never
 * ends the newest posts are kept, and it is not a whole one any more.
 */
export function soundReading(reading: Reading): Reading {
  const { profile, timeline } = reading;
  return {
    ...reading,
    ...(profile && { profile: soundProfile(profile) }),
    ...(timeline && { timeline: soundTimeline(timeline) }),
  };
}

function soundTimeline({ lastActivityStated, ...timeline }: Timeline): Timeline {
  const stated = datedSchema.safeParse(lastActivityStated);
  const { kept, cut, hidesNewer } = newestOnly(timeline.posts.map(soundPost), (post) => post.at);
  return {
    ...timeline,
    ...(stated.success && { lastActivityStated: stated.data }),
    ...(cut && { complete: false, notes: [...(timeline.notes ?? []), cut] }),
    ...(hidesNewer && { lowerBound: true }),
    posts: kept,
  };
}

function soundProfile(profile: Profile): Profile {
  return profileSchema.safeParse(profile).success ? profile : fitting(profileSchema.shape, profile);
}

function soundPost(post: Post): Post {
  return postSchema.safeParse(post).success ? post : { ...fitting(postSchema.shape, post), kind: post.kind };
}

function fitting<T extends object>(shape: Record<string, z.ZodType>, fields: T): Partial<T> {
  const fits = ([name, value]: [string, unknown]) => shape[name]?.safeParse(value).success === true;
  return Object.fromEntries(Object.entries(fields).filter(fits)) as Partial<T>;
}
