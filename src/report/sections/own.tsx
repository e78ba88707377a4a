import { StripPlot } from '../charts/strip-plot.js';
import { measureOf, silenceOf } from '../figures.js';
import { Section } from '../parts/section.js';
import { StandingState } from '../parts/state.js';
import { Table } from '../parts/table.js';
import type { PlacedAccount, View } from '../view.js';
import { laneOf, rulesOf } from './strip.js';

/** The reader's own company beside the others, where the list has one. */
export function Own({ view }: { view: View }) {
  const { t, model } = view;
  const own = model.companies.filter((company) => company.self);
  const accounts = own.flatMap((company) => company.accounts.map((account) => ({ company, account })));
  return (
    <Section id="own" title={t.own.title} lead={t.own.lead}>
      {accounts.length === 0 ? (
        <p class="aside">{t.cards.noAccounts}</p>
      ) : (
        <>
          <StripPlot
            id="own-strip"
            lanes={accounts.map((placed) => laneOf(view, placed))}
            asOf={model.audit.asOf}
            days={730}
            rules={rulesOf(view)}
            title={t.strip.chart(accounts.length)}
            description={t.own.caption}
          />
          <div class="block">
            <Table
              caption={t.own.caption}
              columns={[
                { head: t.page.account },
                { head: t.own.yours },
                { head: t.page.lastActivity },
                { head: t.own.pace, numeric: true },
                { head: t.own.theirPace, numeric: true },
                { head: t.own.theirs },
              ]}
              rows={accounts.map((placed) => ownRow(view, placed))}
            />
          </div>
        </>
      )}
      <p class="aside">
        {own.map((company) => (
          <a key={company.key} href={view.hrefOf(company.key)}>
            {t.own.details(view.nameOf(company.key))}
          </a>
        ))}
      </p>
    </Section>
  );
}

function ownRow(view: View, { account }: PlacedAccount) {
  const { t, f, model } = view;
  const silence = silenceOf(account);
  const pace = measureOf(account, 'posts-per-week');
  const rivals = model.networks.find(({ network }) => network === account.network);
  const cadence = model.cadence.find(({ network }) => network === account.network);
  return {
    key: account.key,
    cells: [
      view.network(account.network),
      <StandingState view={view} standing={account.standing.kind} grade={account.grade} />,
      silence === undefined ? t.page.notKnown : t.strip.ago(silence),
      pace === undefined ? t.page.notKnown : f.number(pace.value),
      cadence?.median === undefined ? t.page.notKnown : f.number(cadence.median),
      rivals === undefined
        ? t.own.nobody
        : t.own.tally(
            rivals.tally.runWell,
            rivals.tally.links - rivals.tally.notChecked,
            rivals.tally.notChecked,
          ),
    ],
  };
}
