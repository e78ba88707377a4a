import type { Answer, Ask, Evidence, Refusal } from '../model/answer.js';
import type { SiteState } from '../model/discovery.js';
import { because, type Reason } from '../model/reason.js';
import { evidenceOf } from '../networks/observe.js';
import { brandOf, sameSite } from './brand.js';
import { isParkingHost, parkingSign, parkingTarget } from './parking.js';

/** One look at a website's front door: its state, and the answer when there is a page to read. */
export interface SiteCheck {
  site: SiteState;
  page?: Answer;
}

/** Refusals that speak of the site itself. A time-out, a wall or a robots rule says nothing about it. */
const deadly: ReadonlySet<string> = new Set(['dns', 'connection', 'tls', 'server-error']);

/**
 * Is the site there? Asks the url of the list, and when it cannot be reached its other spellings (http, www). One
 * failing check is a first suspicion: ask again after a pause and join the two with `sameTwice`.
 */
export async function checkSite(website: string, ask: Ask): Promise<SiteCheck> {
  const evidence: Evidence[] = [];
  let first: Judged | undefined;
  for (const url of spellings(website)) {
    const result = await ask({ url });
    evidence.push(evidenceOf(result, 'site'));
    const judged = judgeFront(result, website);
    const isSilent = judged.reason?.code === 'not-recorded' && first !== undefined;
    const mayAnswerOtherwise = judged.state === 'unreachable' || judged.reason?.code === 'tls';
    if (!mayAnswerOtherwise && !isSilent) return settled(judged, evidence);
    // What the list's own address says is the reason; that the other spellings fail too only confirms it.
    first ??= judged;
  }
  return settled(first ?? { state: 'not-checked', reason: because('no-answer') }, evidence);
}

interface Judged extends Pick<SiteState, 'state' | 'reason' | 'movedTo'> {
  page?: Answer;
}

function settled({ page, state, reason, movedTo }: Judged, evidence: Evidence[]): SiteCheck {
  return {
    site: {
      state,
      ...(reason && { reason }),
      ...(movedTo !== undefined && { movedTo }),
      checks: 1,
      evidence,
    },
    ...(page && { page }),
  };
}

/** The url itself, its root, then the other scheme and the other of `www.` or not. */
function spellings(website: string): string[] {
  const url = new URL(website);
  const all = [url.href, new URL('/', url).href];
  if (url.port !== '') return [...new Set(all)];
  const bare = url.hostname.replace(/^www\./, '');
  const hosts = /^[\d.]+$|:/.test(bare)
    ? [url.hostname]
    : [url.hostname, url.hostname === bare ? `www.${bare}` : bare];
  const other = url.protocol === 'https:' ? 'http:' : 'https:';
  return [...new Set([...all, `${url.protocol}//${hosts.at(-1)}/`, `${other}//${url.hostname}/`])];
}

function judgeFront(result: Answer | Refusal, website: string): Judged {
  if (result.kind === 'refusal') return judgeRefusal(result);
  const { status, finalUrl } = result;
  if (status === 404 || status === 410 || status >= 500)
    return { state: 'unreachable', reason: because('http-status', { status }) };
  if (status === 401 || status === 403 || status === 451)
    return { state: 'not-checked', reason: because('refused', { status }) };
  if (status >= 400) return { state: 'not-checked', reason: because('http-status', { status }) };
  const host = new URL(finalUrl).hostname;
  if (!sameSite(finalUrl, website)) {
    if (isParkingHost(host)) return { state: 'parked', reason: because('parking-host', { host }) };
    const sold = parked(result);
    if (sold !== undefined) return sold;
    // acme.com to acme.fr is the same house with another street number.
    if (brandOf(finalUrl) === brandOf(website)) return { state: 'alive', page: result };
    return { state: 'moved', reason: because('other-domain', { host }), movedTo: finalUrl, page: result };
  }
  return parked(result) ?? { state: 'alive', page: result };
}

function parked(page: Answer): Judged | undefined {
  const target = parkingTarget(page);
  if (target !== undefined) return { state: 'parked', reason: because('parking-host', { host: target }) };
  const sign = parkingSign(page);
  return sign === undefined ? undefined : { state: 'parked', reason: because('for-sale', { sign }) };
}

/**
 * Trouble that may be ours: a resolver that has none of its own to give, lies, or finds not even the names that certainly exist;
 * a certificate that we do not accept, of a host that is there.
 */
function isOurs({ code, args }: Refusal['reason']): boolean {
  const said = String(args?.['code'] ?? '');
  if (code === 'dns')
    return args?.['resolver'] !== undefined || /EAI_AGAIN|TIMEOUT|SERVFAIL|REFUSED|ELYING/i.test(said);
  return code === 'tls' && /CERT|SELF_SIGNED|UNABLE_TO|INVALID_CA|HOSTNAME/.test(said);
}

function judgeRefusal({ reason, answer }: Refusal): Judged {
  const state = deadly.has(reason.code) && !isOurs(reason) ? 'unreachable' : 'not-checked';
  const status = answer?.status;
  const why: Reason =
    reason.args === undefined ? { code: reason.code } : { code: reason.code, args: reason.args };
  return { state, reason: status === undefined ? why : because(why.code, { ...why.args, status }) };
}

/** Reasons of ours for not asking again: they take nothing back of what the first check saw. */
const ours: ReadonlySet<string> = new Set([
  'breaker-open',
  'postponed',
  'deadline',
  'budget',
  'interrupted',
  'not-recorded',
]);

/** Joins two checks made some time apart: what fails twice counts, what worked once is alive. */
export function sameTwice(first: SiteState, second: SiteState): SiteState {
  const evidence = [...first.evidence, ...second.evidence];
  if (second.state === 'unreachable' && first.state === 'unreachable')
    return { ...second, checks: first.checks + second.checks, evidence };
  const isSilent =
    second.state === 'not-checked' && (first.state !== 'unreachable' || ours.has(second.reason?.code ?? ''));
  return { ...(isSilent ? first : second), evidence };
}
