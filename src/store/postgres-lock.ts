import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Lock } from './lock.js';
import { connectClient } from './postgres.js';
import { type PostgresPlace, postgresPlace } from './postgres-url.js';

type How = 'alone' | 'beside';

/** Where the connection of a lock was lost, a new one is tried for after this. */
const AGAIN_MS = 1_000;

/**
 * A lock of the whole database for one process, or for those that work on audits side by side; held by a connection of its own:
 * the server lifts it when that is gone. Those who work side by side outlive a restart of the server, and take theirs again.
 */
export async function lockPostgres(url: string, how: How): Promise<Lock | undefined> {
  const place = postgresPlace(url);
  const client = await lockedClient(place, how);
  if (client === undefined) return undefined;
  return how === 'alone' ? { release: () => client.end() } : new LastingLock(place, client);
}

async function lockedClient(place: PostgresPlace, how: How): Promise<Client | undefined> {
  const client = await connectClient(place);
  try {
    // A schema that is not there yet has its name already.
    const { rows } = await client.query<{ locked: boolean }>(
      `select pg_try_advisory_lock${how === 'beside' ? '_shared' : ''}(hashtext('followsuit'), hashtext(coalesce($1, current_schema(), ''))) as locked`,
      [place.schema ?? null],
    );
    if (rows[0]?.locked === true) return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
  await client.end();
  return undefined;
}

class LastingLock implements Lock {
  #isReleased = false;

  constructor(
    private readonly place: PostgresPlace,
    private client: Client,
  ) {
    this.#watch();
  }

  async release(): Promise<void> {
    this.#isReleased = true;
    await this.client.end().catch(() => {});
  }

  #watch(): void {
    this.client.once('end', () => void this.#takeAgain());
  }

  async #takeAgain(): Promise<void> {
    while (!this.#isReleased) {
      await sleep(AGAIN_MS, undefined, { ref: false });
      const client = await lockedClient(this.place, 'beside').catch(() => undefined);
      if (client === undefined) continue;
      this.client = client;
      if (this.#isReleased) return void client.end().catch(() => {});
      return this.#watch();
    }
  }
}
