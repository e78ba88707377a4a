import { resolveTxt } from 'node:dns/promises';
import type { Fault } from './fault.js';

export type ResolveText = (name: string) => Promise<string[][]>;

/**
 * Answers a `dns:` url (RFC 4501) for TXT records: one record per line, its strings joined. No such name or no such
 * record is an answer of the resolver (404 here, with an empty body); everything else that fails is a fault.
 */
export async function readDnsText(
  raw: string,
  resolve: ResolveText = resolveTxt,
): Promise<{ status: 200 | 404; body: string } | { fault: Fault }> {
  const name = textNameOf(raw);
  if (name === undefined) return { fault: { code: 'bad-url' } };
  try {
    const records = await resolve(name);
    return {
      status: 200,
      body: records.map((strings) => strings.join('').replace(/[\r\n]/g, ' ')).join('\n'),
    };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (code === 'ENOTFOUND' || code === 'ENODATA') return { status: 404, body: '' };
    return { fault: { code: 'dns', args: { code } } };
  }
}

function textNameOf(raw: string): string | undefined {
  const match = /^dns:(?:\/\/[^/]*\/)?([a-z0-9_.-]{1,253})\?(?:[^#]*;)?type=txt(?:;|$)/i.exec(raw);
  const name = match?.[1]?.toLowerCase().replace(/\.$/, '');
  return name?.includes('.') ? name : undefined;
}
