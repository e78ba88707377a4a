import { z } from 'zod';
import { evidenceSchema } from '../model/answer.js';
import type { PlaceholderRecord, SiteRecord } from '../model/audit-data.js';
import { otherLinkSchema, siteStateSchema, type Unread, unreadSchema } from '../model/discovery.js';
import { because, type Reason, reasonSchema } from '../model/reason.js';
import { checkRow } from './row-sum.js';
import { storedJson } from './stored-json.js';

/** Made once: to make a schema takes longer than to check a row. */
const evidencesSchema = z.array(evidenceSchema);
const addressesSchema = z.array(z.string());
const linksSchema = z.array(otherLinkSchema);
const listSchema = z.array(z.unknown());

/** A site as its row keeps it, and the company's website beside it. */
interface SiteColumns {
  audit_id: number;
  competitor_id: number;
  website: string | null;
  state: string | null;
  reason_json: string | null;
  evidence_json: string | null;
  pages_json: string | null;
  unread_json: string | null;
  also_linked_json: string | null;
  beyond: number | null;
  placeholders_json: string | null;
  site_sum: number | null;
}

/** What is known of the website of a company; `none` where it has none. */
export function siteRecord(row: SiteColumns): SiteRecord {
  if (row.website === null) return { state: 'none', evidence: [], pagesRead: [] };
  if (row.state === null) return unseen(because('not-asked'));
  checkRow('sites', keptRow(row, row.state), row.site_sum);
  const evidence = storedJson(evidencesSchema, row.evidence_json ?? '[]');
  const pagesRead = storedJson(addressesSchema, row.pages_json ?? '[]');
  const reason = row.reason_json === null ? null : storedJson(reasonSchema, row.reason_json);
  const state = siteStateSchema.shape.state.safeParse(row.state);
  if (!state.success || evidence === undefined || pagesRead === undefined || reason === undefined)
    return unseen(because('damaged-row', { table: 'sites', row: row.website }));
  const unread = unreadOf(row, reason ?? undefined, pagesRead);
  const alsoLinked = storedJson(linksSchema, row.also_linked_json ?? '[]');
  return {
    state: state.data,
    ...(reason && { reason }),
    evidence,
    pagesRead,
    ...(unread && { unread }),
    ...(alsoLinked && alsoLinked.length > 0 && { alsoLinked }),
    ...(row.beyond && { beyond: row.beyond }),
  };
}

/** A column that no site lacks is null only beside a row that is not there. */
function keptRow({ evidence_json, pages_json, placeholders_json, ...row }: SiteColumns, state: string) {
  return {
    ...row,
    state,
    evidence_json: evidence_json ?? '',
    pages_json: pages_json ?? '',
    placeholders_json: placeholders_json ?? '',
  };
}

/** Links that look like accounts and are none, as the page shows them. */
export function placeholderRecords(row: SiteColumns): PlaceholderRecord[] {
  return (storedJson(listSchema, row.placeholders_json ?? '[]') ?? []) as PlaceholderRecord[];
}

function unseen(reason: Reason): SiteRecord {
  return { state: 'not-checked', reason, evidence: [], pagesRead: [], unread: { extent: 'all', reason } };
}

/** Audits of before it was kept know only whether any page was read. */
function unreadOf(row: SiteColumns, reason: Reason | undefined, pagesRead: string[]): Unread | undefined {
  const stored = row.unread_json === null ? undefined : storedJson(unreadSchema, row.unread_json);
  if (stored) return stored;
  const isShut = row.state === 'unreachable' || row.state === 'not-checked' || row.state === 'parked';
  return isShut && pagesRead.length === 0
    ? { extent: 'all', reason: reason ?? because('no-answer') }
    : undefined;
}
