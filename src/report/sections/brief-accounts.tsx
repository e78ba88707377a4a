import type { AccountReport } from '../../analysis/model/report-model.js';
import { activityText, noteText } from '../account-line.js';
import { Link } from '../parts/link.js';
import { StandingState } from '../parts/state.js';
import type { View } from '../view.js';

/** A line per account, where a list is too long for their evidence to stand in one page. */
export function BriefAccounts({ view, accounts }: { view: View; accounts: readonly AccountReport[] }) {
  return (
    <ul class="brief">
      {accounts.map((account) => (
        <li key={account.key}>
          <StandingState view={view} standing={account.standing.kind} grade={account.grade} />{' '}
          {view.network(account.network)} <Link url={account.url} text={account.handle} max={40} />
          {textOf(view, account)}
        </li>
      ))}
    </ul>
  );
}

function textOf(view: View, account: AccountReport): string {
  const { t, f } = view;
  const followers = account.profile?.followers;
  const parts = [
    activityText(view, account),
    noteText(view, account),
    followers === undefined ? '' : `${t.cards.followers} ${f.count(followers.value)}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` · ${parts.join(' · ')}`;
}
