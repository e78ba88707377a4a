import type { Observation, Post } from '../model/reading.js';
import { reasonText } from '../model/reason.js';
import { type Interval, toIso } from '../model/time.js';

/** An observation as `read` and `check` print it: ISO 8601 times in UTC, unknown fields left out. */
export function observationJson(o: Observation): Record<string, unknown> {
  return {
    account: o.account.url,
    network: o.account.network,
    handle: o.profile?.handle ?? o.account.handle,
    outcome: o.outcome.kind,
    ...(o.outcome.reason && { reason: reasonText(o.outcome.reason) }),
    ...(o.outcome.movedTo !== undefined && { movedTo: o.outcome.movedTo }),
    ...(o.profile && { profile: profileJson(o.profile) }),
    ...(o.timeline && {
      timeline: {
        order: o.timeline.order,
        complete: o.timeline.complete,
        hidden: o.timeline.hidden,
        ...(o.timeline.notes && { notes: o.timeline.notes.map(reasonText) }),
        posts: o.timeline.posts.map(postJson),
      },
    }),
    ...(o.lastActivity && { lastActivity: intervalJson(o.lastActivity) }),
    ...(o.lastOriginal && { lastOriginal: intervalJson(o.lastOriginal) }),
    lowerBound: o.lowerBound,
    ...(o.seenBy !== undefined && { seenBy: o.seenBy }),
  };
}

function profileJson({ createdAt, ...profile }: NonNullable<Observation['profile']>) {
  return { ...profile, ...(createdAt && { createdAt: toIso(createdAt.from) }) };
}

function postJson({ at, ...post }: Post) {
  return { ...post, pinned: post.pinned ?? false, ...(at && { ...intervalJson(at), source: at.source }) };
}

function intervalJson({ from, to }: Interval) {
  return { from: toIso(from), to: toIso(to) };
}
