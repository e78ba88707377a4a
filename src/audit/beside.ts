import type { Network, Way } from '../networks/network.js';
import type { Means } from '../networks/observe.js';
import type { AuditWork } from './audit-work.js';

type BatchWork = Pick<AuditWork, 'competitors' | 'means' | 'recordedUrls' | 'reuseSince'>;

/**
 * The handles that are asked about in one question with this one, itself among them; undefined: it is asked about alone. Who they
 * are follows from the list alone, whatever was found when: a run that is taken up again and several workers put the same questions
 * and keep the same evidence. An account that only a site names is asked about alone.
 */
export async function besideIn(
  work: BatchWork,
  network: Network,
  handle: string,
): Promise<readonly string[] | undefined> {
  const batch = network.ways.find((way) => way.batch !== undefined && isAtHand(way, work.means))?.batch;
  // Answers of earlier audits serve again by their question, and the list may be another one by now.
  if (!batch?.takes(handle) || work.reuseSince !== undefined) return undefined;
  const recorded = await work.recordedUrls?.(batch.begins);
  const groups =
    recorded?.map((url) => batch.handlesIn(new URL(url))) ??
    groupsOf(listedHandles(work, network).filter(batch.takes), batch.most);
  return groups.find((group) => group.length > 1 && group.includes(handle));
}

function listedHandles({ competitors }: BatchWork, network: Network): string[] {
  const handles = competitors.flatMap(({ competitor }) =>
    competitor.accounts.flatMap((account) => (account.network === network.id ? [account.handle] : [])),
  );
  return [...new Set(handles)].sort();
}

function groupsOf(handles: readonly string[], most: number): string[][] {
  return Array.from({ length: Math.ceil(handles.length / most) }, (_, i) =>
    handles.slice(i * most, (i + 1) * most),
  );
}

function isAtHand({ needs }: Way, means: Means): boolean {
  return needs === undefined || (needs === 'browser' ? means.browser : means.hasToken(needs.token));
}
