import type { Answer, Ask, Refusal } from '../../model/answer.js';
import { dig, parseJson, text } from '../text/data/index.js';

/** What one place that handles are looked up in says: a DID, that there is none, or nothing at all. */
export type Resolved = { did: string } | { none: true } | { unasked: Refusal };

/** A handle names its DID in a file of its host … */
export async function resolveByFile(handle: string, ask: Ask): Promise<Resolved> {
  const file = await ask({ url: `https://${handle}/.well-known/atproto-did` });
  // a name without a host has no file
  if (file.kind === 'refusal') return file.reason.code === 'dns' ? { none: true } : { unasked: file };
  if (isTurnedAway(file.status)) return { unasked: unread(file) };
  return resolved(file.status === 200 ? didIn(file.body) : undefined);
}

/** … or in a record of its domain; those of the network's own domain have a file. */
export async function resolveByRecord(handle: string, ask: Ask): Promise<Resolved> {
  if (handle.endsWith('.bsky.social')) return { none: true };
  const record = await ask({ url: `dns:_atproto.${handle}?type=TXT` });
  if (record.kind === 'refusal') return { unasked: record };
  return resolved(didIn(record.body));
}

/** The app view looks a handle up by itself, apart from its index of profiles. */
export async function resolveByAppView(handle: string, server: string, ask: Ask): Promise<Resolved> {
  const answer = await ask({
    url: `${server}/xrpc/com.atproto.identity.resolveHandle?handle=${encodeURIComponent(handle)}`,
  });
  if (answer.kind === 'refusal') return { unasked: answer };
  return resolved(answer.status === 200 ? didIn(text(dig(parseJson(answer.body), 'did')) ?? '') : undefined);
}

function resolved(did: string | undefined): Resolved {
  return did === undefined ? { none: true } : { did };
}

/** The host did not say whether it has the file. */
function isTurnedAway(status: number): boolean {
  return status >= 500 || [401, 403, 429, 451].includes(status);
}

function unread({ url, at, status }: Answer): Refusal {
  if (status === 429) return { kind: 'refusal', url, at, reason: { code: 'rate-limited' } };
  const code = status >= 500 ? 'server-error' : 'unreadable';
  return { kind: 'refusal', url, at, reason: { code, args: { status } } };
}

function didIn(body: string): string | undefined {
  return /^[ \t"]{0,20}(?:did=)?(did:(?:plc:[a-z2-7]{24}|web:[a-zA-Z0-9.-]{1,253}))[ \t\r"]{0,20}$/m.exec(
    body.slice(0, 4000),
  )?.[1];
}
