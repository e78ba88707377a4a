import type { NameAccount } from '../../src/intake/competitor-of-row.js';
import type { NetworkId } from '../../src/model/network-id.js';
import { because } from '../../src/model/reason.js';

const hosts: Partial<Record<string, NetworkId>> = {
  'facebook.com': 'facebook',
  'instagram.com': 'instagram',
  'x.com': 'x',
};

/** Stands in for the networks, which intake does not know: three hosts, one path segment, no share links. */
export const nameAccount: NameAccount = (raw, network) => {
  const url = URL.canParse(raw) ? new URL(raw) : undefined;
  const host = url?.hostname.replace(/^www\./, '');
  const of = host === undefined ? network : hosts[host];
  if (of === undefined) return {};
  const handle = (url ? url.pathname.split('/')[1] : raw.replace(/^@/, '')) ?? '';
  if (handle === '' || handle.includes('sharer')) return { problem: because('share-link') };
  return { account: { network: of, handle, url: `https://${of}.example/${handle}` } };
};
