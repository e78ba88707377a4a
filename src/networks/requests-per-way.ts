import { z } from 'zod';
import type { NetworkId } from '../model/network-id.js';
import { packageText } from '../package-root.js';

const countSchema = z.object({ least: z.number(), most: z.number() });
export type RequestCount = z.infer<typeof countSchema>;

const { requests } = z
  .object({ requests: z.record(z.string(), z.record(z.string(), countSchema)) })
  .parse(JSON.parse(packageText('data/requests-per-way.json')));

/** How many requests a way spends on one account, counted over all recorded cases; undefined where none is read that way. */
export function requestsOf(network: NetworkId, way: string): RequestCount | undefined {
  return requests[network]?.[way];
}
