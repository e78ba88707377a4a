import type { PastDeclaration, PastDiscovery } from '../../model/past-discovery.js';
import { reasonText } from '../../model/reason.js';
import { toIso } from '../../model/time.js';

/** What archived copies say, as `past --json` prints it: ISO 8601 times in UTC, unknown fields left out. */
export function pastJson(found: PastDiscovery): Record<string, unknown> {
  return {
    website: found.website,
    state: found.state,
    ...(found.reason && { reason: reasonText(found.reason) }),
    archived: found.archived,
    captures: found.captures.map(({ at, original, outcome, accounts, reason, evidence }) => ({
      at: toIso(at),
      original,
      outcome,
      accounts,
      ...(reason && { reason: reasonText(reason) }),
      url: evidence.url,
    })),
    past: found.past.map(declarationJson),
    uncertain: found.uncertain.map(declarationJson),
    closed: found.closed.map(({ name, closed, until }) => ({ name, closed, until: toIso(until) })),
    since: found.since.map(({ network, by }) => ({ network, by: toIso(by) })),
  };
}

function declarationJson({ account, since, until, goneBefore, successor, evidence }: PastDeclaration) {
  return {
    account: account.url,
    network: account.network,
    handle: account.handle,
    since: toIso(since),
    until: toIso(until),
    goneBefore: toIso(goneBefore),
    ...(successor && { successor: successor.url }),
    evidence: evidence.map(({ url }) => url),
  };
}
