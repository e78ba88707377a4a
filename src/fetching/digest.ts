import { createHash } from 'node:crypto';

/** SHA-256 in hex: names a body in the store and in the evidence. */
export function digestOf(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}
