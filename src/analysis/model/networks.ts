import { grouped } from '../../grouped.js';
import { type NetworkId, networkIds } from '../../model/network-id.js';
import type { NetworkSuggestion } from '../codes.js';
import type { Settings } from '../settings.js';
import type { AccountStudy, CompanyStudy } from '../study.js';
import { companiesOf, countedOf, isRunWell, shareWhere, standingsOf, tallyOf } from '../thesis/count.js';
import { judge } from '../thesis/judge.js';
import { silentShares } from '../thesis/sensitivity.js';
import { pollsOf } from '../thesis/votes.js';
import type { NetworkReport, Tally } from './schema/verdict.js';

/** Under this many accounts seen, a network says nothing about itself. */
const leastSeen = 3;

/** What copying sees beside what is there, network by network; most links first. */
export function networksOf(rivals: readonly CompanyStudy[], settings: Settings): NetworkReport[] {
  const accounts = rivals.flatMap((c) => c.accounts);
  const counted = byNetwork(countedOf(accounts));
  const declared = byNetwork(accounts.filter((a) => a.notCounted === undefined));
  const ofRivals = rivals.map(({ unread, accounts: its }) => ({ unread, accounts: byNetwork(its) }));
  const present = networkIds.filter((id) => counted.has(id));
  const reports = present.map((network): NetworkReport => {
    const here = counted.get(network) ?? [];
    const tally = tallyOf(here);
    const runWell = shareWhere(here, isRunWell);
    const companies = companiesOf(declared.get(network) ?? []);
    // The companies as far as this network goes; one that nobody could read may be there too.
    const polled = ofRivals.map(({ unread, accounts }) => ({
      unread,
      accounts: accounts.get(network) ?? [],
    }));
    return {
      network,
      companies,
      tally,
      standings: standingsOf(here),
      silentShare: silentShares(here, settings),
      suggestion: suggestionOf(tally),
      runWell,
      ...judge(pollsOf(polled, isRunWell), runWell),
    };
  });
  return reports.sort((a, b) => b.tally.links - a.tally.links);
}

function byNetwork(accounts: readonly AccountStudy[]): Map<NetworkId, AccountStudy[]> {
  return grouped(accounts, ({ record }) => record.account.network);
}

function suggestionOf({ links, runWell, alive, runBadly, leftBehind, notChecked }: Tally): NetworkSuggestion {
  const seen = links - notChecked;
  if (notChecked * 2 > links) return 'mostly-unseen';
  if (seen - alive < leastSeen) return 'too-few';
  if (runWell * 2 > seen - alive) return 'look-closer';
  if (leftBehind * 2 > seen) return 'left-behind';
  return runBadly > runWell ? 'run-badly' : 'mixed';
}
