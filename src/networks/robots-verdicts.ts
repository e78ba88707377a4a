import { z } from 'zod';
import { type NetworkId, networkIds } from '../model/network-id.js';
import { packageText } from '../package-root.js';

const verdictSchema = z.object({
  network: z.enum(networkIds as [NetworkId, ...NetworkId[]]),
  /** What of the network is meant: "profile pages", "the Atom feed". */
  what: z.string(),
  /** An address of that kind, to ask the file of today about. */
  url: z.url(),
  verdict: z.enum(['open', 'closed']),
  /** Day of the newest copy that was read (`2026-10-05`), or its year where the copy bears no day. */
  seen: z.string().regex(/^\d{4}(?:-\d{2}-\d{2})?$/),
  source: z.url(),
  confidence: z.enum(['high', 'medium']),
});
export type RobotsVerdict = z.infer<typeof verdictSchema>;

const { verdicts } = z
  .object({ verdicts: z.array(verdictSchema) })
  .parse(JSON.parse(packageText('data/robots-verdicts.json')));

/** What robots.txt of a network's hosts said, as last seen, to an agent it does not name; empty where no copy was read. */
export function robotsVerdictsOf(network: NetworkId): RobotsVerdict[] {
  return verdicts.filter((verdict) => verdict.network === network);
}
