import { type NetworkId, networkIds } from '../../model/network-id.js';
import type { NetworkSuggestion } from '../codes.js';
import type { Settings } from '../settings.js';
import type { CompanyStudy } from '../study.js';
import { companiesOf, countedOf, isRunWell, shareWhere, standingsOf, tallyOf } from '../thesis/count.js';
import { judge } from '../thesis/judge.js';
import { silentShares } from '../thesis/sensitivity.js';
import { type Poll, pollsOf } from '../thesis/votes.js';
import type { NetworkReport, Tally } from './schema/verdict.js';

/** Under this many accounts seen, a network says nothing about itself. */
const leastSeen = 3;

/** What copying sees beside what is there, network by network; most links first. */
export function networksOf(rivals: readonly CompanyStudy[], settings: Settings): NetworkReport[] {
  const accounts = rivals.flatMap((c) => c.accounts);
  const counted = countedOf(accounts);
  const present = networkIds.filter((id) => counted.some((a) => a.record.account.network === id));
  const reports = present.map((network): NetworkReport => {
    const here = counted.filter((a) => a.record.account.network === network);
    const tally = tallyOf(here);
    const runWell = shareWhere(here, isRunWell);
    const companies = companiesOf(
      accounts.filter((a) => a.notCounted === undefined && a.record.account.network === network),
    );
    return {
      network,
      companies,
      tally,
      standings: standingsOf(here),
      silentShare: silentShares(here, settings),
      suggestion: suggestionOf(tally),
      runWell,
      ...judge(pollsOn(network, rivals), runWell),
    };
  });
  return reports.sort((a, b) => b.tally.links - a.tally.links);
}

/** The companies as far as one network goes; one that nobody could read may be there too. */
function pollsOn(network: NetworkId, rivals: readonly CompanyStudy[]): Poll[] {
  const here = ({ unread, accounts }: CompanyStudy) => ({
    unread,
    accounts: accounts.filter((a) => a.record.account.network === network),
  });
  return pollsOf(rivals.map(here), isRunWell);
}

function suggestionOf({ links, runWell, alive, runBadly, leftBehind, notChecked }: Tally): NetworkSuggestion {
  const seen = links - notChecked;
  if (notChecked * 2 > links) return 'mostly-unseen';
  if (seen - alive < leastSeen) return 'too-few';
  if (runWell * 2 > seen - alive) return 'look-closer';
  if (leftBehind * 2 > seen) return 'left-behind';
  return runBadly > runWell ? 'run-badly' : 'mixed';
}
