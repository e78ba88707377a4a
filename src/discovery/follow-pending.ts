import type { Answer, Ask } from '../model/answer.js';
import type { AccountRef } from '../model/reading.js';
import { whoseUrl } from '../networks/index.js';
import { accountRef } from '../networks/network.js';
import { followLink, leadsOn, lookUp } from './follow-link.js';
import type { Ledger, Pending } from './ledger.js';
import { isLinkInBio, linksInBio } from './link-in-bio.js';
import { isFediverseHost, readActor } from './protocol.js';

/** Requests spent on links that do not tell their owner themselves. */
const MAX_FOLLOWED = 8;
const MAX_BIOS = 2;
/** Stray links are not worth a request. */
const WORTH_ASKING = 3;

/** Asks where the site's own redirects, short links and link-in-bio pages lead; one level, never further. */
export async function followPending(
  ledger: Ledger,
  website: string,
  ask: Ask,
  onPage: (answer: Answer) => void,
): Promise<void> {
  let followed = 0;
  let bios = 0;
  for (const pending of ledger.takePending()) {
    if (pending.candidate.weight < WORTH_ASKING) continue;
    if (isLinkInBio(pending.url)) {
      if (bios++ < MAX_BIOS) await readBio(pending, ledger, ask, onPage);
      continue;
    }
    if (followed >= MAX_FOLLOWED || !isWorthIt(pending, website)) continue;
    followed += 1;
    await follow(pending, ledger, ask);
  }
}

function isWorthIt({ url, candidate }: Pending, website: string): boolean {
  const of = whoseUrl(url)?.of;
  if (of?.kind === 'account' || candidate.source === 'activitypub') return true;
  // Whose a video or a post is says little about the company; whose a short link is says all.
  if (of?.kind === 'lookup') return !/video|post|clip|playlist|track/.test(of.reason.code);
  return leadsOn(url, website);
}

async function follow({ url, candidate }: Pending, ledger: Ledger, ask: Ask): Promise<void> {
  const found = await ownerOf(url, candidate.source === 'activitypub', ask);
  if (found === undefined) return;
  const { source, page, element } = candidate;
  const weight = found.via === 'post' ? 1 : candidate.weight;
  ledger.name(found.account, { source, page, weight, ...(element !== undefined && { element }) });
}

async function ownerOf(url: string, isActor: boolean, ask: Ask): Promise<Owner | undefined> {
  const whose = whoseUrl(url);
  // Only here tentatively: a path that looks like the fediverse's on a host nobody knows.
  if (whose?.of.kind === 'account') {
    const isServer = await isFediverseHost(new URL(url).hostname, ask);
    return isServer ? { account: accountRef(whose.network, whose.of.handle), via: whose.of.via } : undefined;
  }
  if (isActor) return asOwner(await readActor(url, ask));
  return (await lookUp(url, ask)) ?? asOwner(await followLink(url, ask));
}

interface Owner {
  account: AccountRef;
  via?: string | undefined;
}

function asOwner(account: AccountRef | undefined): Owner | undefined {
  return account && { account };
}

async function readBio(
  { url }: Pending,
  ledger: Ledger,
  ask: Ask,
  onPage: (answer: Answer) => void,
): Promise<void> {
  const answer = await ask({ url });
  if (answer.kind === 'refusal' || answer.status !== 200) return;
  onPage(answer);
  ledger.add(linksInBio(answer));
  // One level: what such a page leads on to is not followed.
  ledger.takePending();
}
