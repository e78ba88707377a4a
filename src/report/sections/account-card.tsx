import type { AccountReport } from '../../analysis/model/report-model.js';
import { HeatStrip } from '../charts/heat-strip.js';
import { figureText, measureOf } from '../figures.js';
import { Findings } from '../parts/findings.js';
import { Link } from '../parts/link.js';
import { StandingState } from '../parts/state.js';
import { tame } from '../tame.js';
import { whySentence } from '../text/why.js';
import type { View } from '../view.js';
import { AccountDetails } from './account-details.js';

interface Props {
  view: View;
  account: AccountReport;
  own: boolean;
}

/** One account: standing, why, last activity, pace, a year of weeks, findings, and the evidence folded. */
export function AccountCard({ view, account, own }: Props) {
  const { t } = view;
  const { standing } = account;
  return (
    <div class="account">
      <div class="account-head">
        <h4>
          {view.network(account.network)} <Link url={account.url} text={account.handle} max={40} />
        </h4>
        <StandingState view={view} standing={standing.kind} grade={account.grade} />
      </div>
      <p class="why">
        {whySentence(t, standing)}
        {!own && account.notCounted && ` ${t.cards.notCounted[account.notCounted]}`}
        {account.lastDeclared !== undefined && ` ${t.cards.lastDeclared(view.f.date(account.lastDeclared))}`}
      </p>
      <Facts view={view} account={account} />
      {account.profile?.bio && (
        <p class="bio small soft">
          <bdi>{tame(account.profile.bio, 160)}</bdi>
        </p>
      )}
      <Weeks view={view} account={account} />
      <Findings view={view} findings={account.findings} own={own} told={standing.kind} />
      <AccountDetails view={view} account={account} />
    </div>
  );
}

function Facts({ view, account }: { view: View; account: AccountReport }) {
  const { t, f } = view;
  const pace = measureOf(account, 'posts-per-week');
  const followers = account.profile?.followers;
  const { lastActivity, previous, benchmark } = account;
  if (lastActivity === undefined && pace === undefined && followers === undefined) return null;
  return (
    <dl class="account-facts">
      {lastActivity !== undefined && (
        <div>
          <dt>{t.cards.lastActivity}</dt>
          <dd>
            {f.when(lastActivity)}
            {account.view?.lowerBound && ` ${t.cards.atLeast}`}
          </dd>
        </div>
      )}
      {pace !== undefined && (
        <div>
          <dt>{t.cards.pace}</dt>
          <dd>
            {figureText(t, pace)}
            {'ratio' in benchmark && benchmark.ratio !== undefined && (
              <span class="soft">{` (${t.cards.benchmark(benchmark.ratio)})`}</span>
            )}
          </dd>
        </div>
      )}
      {followers !== undefined && (
        <div>
          <dt>{t.cards.followers}</dt>
          <dd>{followers.exact ? f.count(followers.value) : t.cards.about(f.count(followers.value))}</dd>
        </div>
      )}
      {previous !== undefined && previous.standing !== account.standing.kind && (
        <div>
          <dt>{t.cards.previously(f.shortDate(previous.asOf))}</dt>
          <dd>{t.standing[previous.standing]}</dd>
        </div>
      )}
    </dl>
  );
}

function Weeks({ view, account }: { view: View; account: AccountReport }) {
  const { t } = view;
  const seen = account.weeks.filter((week) => week.posts !== undefined);
  if (seen.length === 0) return null;
  const busy = seen.filter((week) => (week.posts ?? 0) > 0).length;
  return (
    <HeatStrip
      weeks={account.weeks.map((week) => week.posts)}
      title={t.cards.heat(busy, seen.length)}
      description={t.cards.heatDescription(account.weeks.length - seen.length)}
    />
  );
}
