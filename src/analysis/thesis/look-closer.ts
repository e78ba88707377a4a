import type { NetworkReport, Verdict } from '../model/schema/verdict.js';

/** Fewer accounts seen than this make no network worth naming. */
const leastSeen = 3;

type Place = NonNullable<Verdict['lookCloser']['runWell']>;

/** The network whose seen accounts are most often run well, and the one where they are most often left behind. */
export function lookCloser(networks: readonly NetworkReport[]): Verdict['lookCloser'] {
  const runWell = foremost(networks, ({ tally }) => tally.runWell);
  const leftBehind = foremost(networks, ({ tally }) => tally.leftBehind);
  return { ...(runWell && { runWell }), ...(leftBehind && { leftBehind }) };
}

function foremost(
  networks: readonly NetworkReport[],
  countOf: (n: NetworkReport) => number,
): Place | undefined {
  const places = networks.map((report): Place => {
    const { links, notChecked } = report.tally;
    return { network: report.network, k: countOf(report), seen: links - notChecked };
  });
  return places
    .filter(({ k, seen }) => seen >= leastSeen && k * 2 > seen)
    .sort((a, b) => b.k / b.seen - a.k / a.seen || b.seen - a.seen)[0];
}

/** The networks that kept at least half of their accounts from us, the most unseen first. */
export function wallsOf(networks: readonly NetworkReport[]): Verdict['walls'] {
  return networks
    .map(({ network, tally }) => ({ network, unseen: tally.notChecked, accounts: tally.links }))
    .filter(({ unseen, accounts }) => unseen > 0 && unseen * 2 >= accounts)
    .sort((a, b) => b.unseen - a.unseen);
}
