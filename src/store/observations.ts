import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  type AccountRef,
  type Observation,
  observationSchema,
  outcome,
  type Post,
  postSchema,
} from '../model/reading.js';
import { because, type Reason } from '../model/reason.js';
import type { Instant, Interval } from '../model/time.js';
import { accountOfRow } from './account-of-row.js';
import type { Store } from './database.js';
import { checkRow, withSum } from './row-sum.js';
import { StoreError } from './store-error.js';
import { asStoredJson, storedJson } from './stored-json.js';
import { wellFormedText } from './well-formed.js';

/** Stores what an audit knows about an account; within one audit a later observation takes the place of the earlier. */
export async function putObservation(
  store: Store,
  auditId: number,
  accountId: number,
  observation: Observation,
): Promise<void> {
  // What the row's own columns and its account's row say is not said again.
  const { timeline, account: _account, at: _at, ...rest } = observation;
  const posts = timeline?.posts ?? [];
  const bare = timeline ? { ...rest, timeline: { ...timeline, posts: [] } } : rest;
  const values = withSum('observations', {
    audit_id: auditId,
    account_id: accountId,
    at: observation.at,
    outcome: observation.outcome.kind,
    observation_json: asStoredJson(bare),
    seen_by: observation.seenBy ?? null,
  });
  await store
    .insertInto('observations')
    .values(values)
    .onConflict((c) => c.columns(['audit_id', 'account_id']).doUpdateSet(values))
    .execute();
  await putPosts(store, auditId, accountId, posts);
}

async function putPosts(
  store: Store,
  auditId: number,
  accountId: number,
  posts: readonly Post[],
): Promise<void> {
  await store
    .deleteFrom('post_metrics')
    .where('audit_id', '=', auditId)
    .where('account_id', '=', accountId)
    .execute();
  if (posts.length === 0) return;
  const keyed = posts.map((post) => ({ post, key: postKey(post) }));
  const distinct = [...new Map(keyed.map((k) => [k.key, k.post]))];
  await store
    .insertInto('posts')
    .values(
      distinct.map(([key, post]) =>
        withSum('posts', {
          account_id: accountId,
          key,
          url: post.url ?? null,
          text: post.text ?? null,
        }),
      ),
    )
    .onConflict((c) => c.columns(['account_id', 'key']).doNothing())
    .execute();
  const rows = await store
    .selectFrom('posts')
    .select(['id', 'key', 'url', 'text'])
    .where('account_id', '=', accountId)
    .where(
      'key',
      'in',
      distinct.map(([key]) => key),
    )
    .execute();
  const known = new Map(rows.map((r) => [r.key, r]));
  const sightings = keyed.flatMap(({ post, key }, position) => {
    const row = known.get(key);
    return row === undefined ? [] : [sighting(auditId, accountId, row, position, post)];
  });
  await store.insertInto('post_metrics').values(sightings).execute();
}

/** One post as this audit saw it: what differs from the post's own row (an edited text) stays with the sighting. */
function sighting(
  auditId: number,
  accountId: number,
  row: { id: number; url: string | null; text: string | null },
  position: number,
  post: Post,
) {
  const { at, url, text, kind, ...rest } = post;
  const changed = {
    // Most are: what goes without saying is not kept with every one.
    ...(kind !== 'original' && { kind }),
    ...(url !== undefined && url !== row.url && { url }),
    ...(text !== undefined && text !== row.text && { text }),
  };
  return withSum('post_metrics', {
    audit_id: auditId,
    post_id: row.id,
    account_id: accountId,
    position,
    at_from: at?.from ?? null,
    at_to: at?.to ?? null,
    at_source: at?.source ?? null,
    post_json: asStoredJson({ ...rest, ...changed }),
  });
}

/** A post is itself by its id or url; one that shows neither, by its date, kind and text. */
function postKey(post: Post): string {
  const named = post.id ?? post.url;
  if (named !== undefined) return wellFormedText(named);
  const traits = [post.at?.from, post.at?.to, post.kind, post.text].join('|');
  return `#${createHash('sha256').update(traits).digest('hex').slice(0, 16)}`;
}

/** When any audit first knew this day of the last post from a person; undefined when none did. */
export async function firstNoted(
  store: Store,
  accountId: number,
  lastPost: Interval,
): Promise<Instant | undefined> {
  const rows = await store
    .selectFrom('observations')
    .select(['at', 'observation_json'])
    .where('account_id', '=', accountId)
    .where('seen_by', 'is not', null)
    .orderBy('audit_id')
    .execute();
  const isSame = (text: string) => {
    const stated = storedJson(keptSchema, text)?.timeline?.lastActivityStated;
    return stated?.source === 'person' && stated.from === lastPost.from && stated.to === lastPost.to;
  };
  return rows.find((row) => isSame(row.observation_json))?.at;
}

/**
 * Every observation of an audit, by account id, with its posts in the order they were shown. A row that holds none (a
 * damaged file) costs that account or that post, and says so: nobody else's, and no report. `onlyOf`: that account alone.
 */
export async function observationsOf(
  store: Store,
  auditId: number,
  onlyOf?: number,
): Promise<Map<number, Observation>> {
  const posts = await postsOf(store, auditId, onlyOf);
  const rows = await store
    .selectFrom('observations as o')
    .innerJoin('accounts as a', 'a.id', 'o.account_id')
    .select(['o.audit_id', 'o.account_id', 'o.at', 'o.outcome', 'o.observation_json', 'o.seen_by', 'o.sum'])
    .select(['a.network', 'a.handle', 'a.url'])
    .where('o.audit_id', '=', auditId)
    .$if(onlyOf !== undefined, (q) => q.where('o.account_id', '=', onlyOf ?? 0))
    .execute();
  return new Map(
    rows.map((row) => {
      checkRow('observations', row, row.sum);
      const kept = storedJson(keptSchema, row.observation_json);
      if (kept === undefined) return [row.account_id, lost(row)];
      const observation = { ...kept, account: accountOfRow(row), at: row.at } as Observation;
      return [row.account_id, withPosts(observation, posts.get(row.account_id))];
    }),
  );
}

/** The part of an observation that its row keeps as a document. */
const keptSchema = observationSchema.omit({ account: true, at: true });

/** What stands for an observation that can no longer be read: nobody knows. */
function lost(row: Record<keyof AccountRef, string> & { at: number }): Observation {
  return {
    account: accountOfRow(row),
    at: row.at,
    outcome: outcome('failed', damaged('observations', row.url)),
    lowerBound: false,
    ways: [],
  };
}

function damaged(table: string, row: string): Reason {
  return because('damaged-row', { table, row });
}

interface StoredPosts {
  posts: Post[];
  /** A row among them could not be read. */
  damaged: boolean;
}

/** A view that has lost posts shows a selection of them: it proves activity, never silence. */
function withPosts(observation: Observation, stored: StoredPosts | undefined): Observation {
  const { timeline } = observation;
  if (timeline === undefined) return observation;
  const posts = stored?.posts ?? [];
  if (!stored?.damaged) return { ...observation, timeline: { ...timeline, posts } };
  const notes = [...(timeline.notes ?? []), damaged('post_metrics', observation.account.url)];
  const selection = { order: 'selection', complete: false, lowerBound: true } as const;
  return { ...observation, lowerBound: true, timeline: { ...timeline, ...selection, posts, notes } };
}

async function postsOf(
  store: Store,
  auditId: number,
  onlyOf: number | undefined,
): Promise<Map<number, StoredPosts>> {
  const rows = await store
    .selectFrom('post_metrics as m')
    .leftJoin('posts as p', 'p.id', 'm.post_id')
    .select(['m.audit_id', 'm.account_id', 'm.post_id', 'm.position', 'm.sum'])
    .select(['m.at_from', 'm.at_to', 'm.at_source', 'm.post_json'])
    .select(['p.id', 'p.url', 'p.text', 'p.sum as post_sum'])
    .where('m.audit_id', '=', auditId)
    .$if(onlyOf !== undefined, (q) => q.where('m.account_id', '=', onlyOf ?? 0))
    .orderBy('m.account_id')
    .orderBy('m.position')
    .execute();
  const byAccount = new Map<number, StoredPosts>();
  for (const row of rows) {
    checkRow('post_metrics', row, row.sum);
    if (row.id === null) throw new StoreError('damaged-row', { table: 'post_metrics' });
    checkRow('posts', row, row.post_sum);
    const stored = byAccount.get(row.account_id) ?? { posts: [], damaged: false };
    byAccount.set(row.account_id, stored);
    const post = postOf(row);
    if (post === undefined) stored.damaged = true;
    else stored.posts.push(post);
  }
  return byAccount;
}

interface PostColumns {
  url: string | null;
  text: string | null;
  post_json: string;
  at_from: number | null;
  at_to: number | null;
  at_source: string | null;
}

/** Made once: to make a schema takes longer than to check a post. */
const anyDocument = z.record(z.string(), z.unknown());

function postOf(row: PostColumns): Post | undefined {
  const seen = storedJson(anyDocument, row.post_json);
  if (seen === undefined) return undefined;
  const checked = postSchema.safeParse({
    kind: 'original',
    ...(row.url !== null && { url: row.url }),
    ...(row.text !== null && { text: row.text }),
    ...seen,
    ...(row.at_from !== null && { at: { from: row.at_from, to: row.at_to, source: row.at_source } }),
  });
  return checked.success ? (checked.data as Post) : undefined;
}
