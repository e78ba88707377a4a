import type { Answer, Ask } from '../model/answer.js';
import { whoseUrl } from '../networks/index.js';
import { followLink, leadsOn, lookUp } from './follow-link.js';
import type { Ledger, Pending } from './ledger.js';
import { isLinkInBio, linksInBio } from './link-in-bio.js';

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

function isWorthIt({ url }: Pending, website: string): boolean {
  const of = whoseUrl(url)?.of;
  // Whose a video or a post is says little about the company; whose a short link is says all.
  if (of?.kind === 'lookup') return !/video|post|clip|playlist|track/.test(of.reason.code);
  return leadsOn(url, website);
}

async function follow({ url, candidate }: Pending, ledger: Ledger, ask: Ask): Promise<void> {
  const found = (await lookUp(url, ask)) ?? (await followed(url, ask));
  if (found === undefined) return;
  const { source, page, element } = candidate;
  const weight = found.via === 'post' ? 1 : candidate.weight;
  ledger.name(found.account, { source, page, weight, ...(element !== undefined && { element }) });
}

async function followed(url: string, ask: Ask) {
  const account = await followLink(url, ask);
  return account === undefined ? undefined : { account, via: undefined };
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
