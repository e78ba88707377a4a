import { z } from 'zod';
import type { Store } from './database.js';
import { asStoredJson, storedJson } from './stored-json.js';

/** What is remembered about each host (pace, breaker, robots): the gate's own document, kept across runs. */
export async function hostStates(store: Store): Promise<Map<string, unknown>> {
  const rows = await store.selectFrom('hosts').selectAll().execute();
  return new Map(rows.map((row) => [row.host, storedJson(z.unknown(), row.state_json)]));
}

/** Forgets a host. */
export async function dropHostState(store: Store, host: string): Promise<void> {
  await store.deleteFrom('hosts').where('host', '=', host).execute();
}

/** Remembers a state, in place of the earlier one; anything that JSON can hold. */
export async function putHostState(store: Store, host: string, state: unknown): Promise<void> {
  const state_json = asStoredJson(state);
  await store
    .insertInto('hosts')
    .values({ host, state_json })
    .onConflict((c) => c.column('host').doUpdateSet({ state_json }))
    .execute();
}

/** Undefined where nothing is remembered of it, or the row no longer holds JSON. */
export async function hostStateOf(store: Store, host: string): Promise<unknown> {
  const row = await store
    .selectFrom('hosts')
    .select('state_json')
    .where('host', '=', host)
    .executeTakeFirst();
  return row && storedJson(z.unknown(), row.state_json);
}

/** Puts back what was known of a host before, where nobody has noted anything since. */
export async function takeBackHostState(
  store: Store,
  host: string,
  wrote: unknown,
  before: unknown,
): Promise<void> {
  const ours = asStoredJson(wrote);
  if (before === undefined)
    await store.deleteFrom('hosts').where('host', '=', host).where('state_json', '=', ours).execute();
  else
    await store
      .updateTable('hosts')
      .set({ state_json: asStoredJson(before) })
      .where('host', '=', host)
      .where('state_json', '=', ours)
      .execute();
}
