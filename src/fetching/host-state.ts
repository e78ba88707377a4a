import { z } from 'zod';
import { refusalCodes } from '../model/answer.js';
import { reasonSchema } from '../model/reason.js';
import type { Instant } from '../model/time.js';

/** What is remembered about one host key (a registrable domain or a network) from request to request and run to run. */
const hostStateSchema = z.object({
  /** No request starts before this. */
  nextAllowedAt: z.number(),
  /** The gap between starts that the host's own speed asks for, ms; never below the policy's minimum. */
  gapMs: z.number(),
  /** Time-outs, resets and server errors in a row. */
  failures: z.number(),
  /** Challenges, limits and refusals in a row: counted apart, because pressing on is rude and useless. */
  blocks: z.number(),
  /** The breaker is open until this; 0 = closed. */
  breakerUntil: z.number(),
  /** How often in a row it opened; each time it stays open twice as long. */
  breakerStep: z.number(),
  breakerBecause: z.enum(['failures', 'blocks']).optional(),
});
export type HostState = z.infer<typeof hostStateSchema>;

export const newHost: HostState = {
  nextAllowedAt: 0,
  gapMs: 0,
  failures: 0,
  blocks: 0,
  breakerUntil: 0,
  breakerStep: 0,
};

/**
 * Where the gate keeps its documents between requests and runs: `host:<key>` holds a HostState, `robots:<origin>` a
 * RobotsEntry. The store keeps them as JSON; whatever comes back is checked before it is believed.
 */
export interface HostBook {
  get(key: string): Promise<unknown>;
  put(key: string, document: HostState | RobotsEntry): Promise<void>;
}

/** What became of a robots.txt, kept for at most 24 hours (RFC 9309 §2.4). */
const robotsEntrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rules'), text: z.string(), fetchedAt: z.number() }),
  /** 4xx, or more redirects than are followed: no rules (§2.3.1.3). */
  z.object({ kind: z.literal('open'), status: z.number(), fetchedAt: z.number() }),
  /** 5xx, 429 or no answer: keep out (§2.3.1.4). */
  z.object({
    kind: z.literal('unreachable'),
    reason: z.object({ code: z.enum(refusalCodes), args: reasonSchema.shape.args }),
    fetchedAt: z.number(),
  }),
]);
export type RobotsEntry = z.infer<typeof robotsEntrySchema>;

/** A book that is forgotten with the process: for single requests and tests. */
export function memoryBook(documents: Map<string, unknown> = new Map()): HostBook {
  return {
    get: async (key) => documents.get(key),
    put: async (key, document) => {
      documents.set(key, document);
    },
  };
}

export async function hostState(book: HostBook, key: string): Promise<HostState> {
  const parsed = hostStateSchema.safeParse(await book.get(`host:${key}`));
  return parsed.success ? parsed.data : newHost;
}

export function putHost(book: HostBook, key: string, state: HostState): Promise<void> {
  return book.put(`host:${key}`, state);
}

export async function robotsEntry(book: HostBook, origin: string): Promise<RobotsEntry | undefined> {
  const parsed = robotsEntrySchema.safeParse(await book.get(`robots:${origin}`));
  return parsed.success ? parsed.data : undefined;
}

export function putRobots(book: HostBook, origin: string, entry: RobotsEntry): Promise<void> {
  return book.put(`robots:${origin}`, entry);
}

/** How long until the host may be asked again, ms; 0 when it may be asked now. */
export function waitFor(state: HostState, now: Instant): number {
  return Math.max(0, state.nextAllowedAt - now);
}
