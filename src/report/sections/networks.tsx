import type { NetworkReport } from '../../analysis/model/report-model.js';
import { at, StackedShares } from '../charts/stacked-shares.js';
import { Sign } from '../charts/symbols.js';
import { claimOf, partsOf } from '../figures.js';
import { ClaimNote } from '../parts/claim-note.js';
import { Legend } from '../parts/legend.js';
import { Section } from '../parts/section.js';
import { Twin } from '../parts/table.js';
import type { View } from '../view.js';

/** What copying sees, a row of links all alike, beside what is there. */
export function Networks({ view }: { view: View }) {
  const { t, f, model } = view;
  const all = claimOf(model, 'all-there');
  const longest = Math.max(1, ...model.networks.map((network) => network.tally.links));
  return (
    <Section id="networks" title={t.networks.title} lead={t.networks.lead}>
      {all !== undefined && (
        <div class="block">
          <ClaimNote view={view} claim="all-there" result={all.result} />
          <p class="aside">
            {t.networks.allThere(all.companies.k, all.companies.n + all.companies.unknown)}{' '}
            {all.companies.k > 3 &&
              all.accountsPerCompany !== undefined &&
              all.accountsPerCompany > 1 &&
              t.networks.median(all.accountsPerCompany)}
          </p>
        </div>
      )}
      <Message view={view} />
      <Legend view={view} />
      <div class="pairs block">
        <p class="pair pair-head soft small" aria-hidden="true">
          <span>{t.page.network}</span>
          <span>{t.networks.links}</span>
          <span>{t.networks.there}</span>
        </p>
        {model.networks.map((network) => (
          <Pair key={network.network} view={view} network={network} longest={longest} />
        ))}
      </div>
      <Twin
        label={t.page.table}
        caption={t.networks.caption}
        columns={[
          { head: t.page.network },
          { head: t.networks.links, numeric: true },
          { head: t.grade['run-well'], numeric: true },
          { head: t.grade.alive, numeric: true },
          { head: t.grade['run-badly'], numeric: true },
          { head: t.grade['left-behind'], numeric: true },
          { head: t.grade['not-checked'], numeric: true },
        ]}
        rows={[
          ...model.networks.map((n) => ({ key: n.network, name: view.network(n.network), tally: n.tally })),
          { key: 'all', name: t.page.total, tally: model.verdict.tally },
        ].map(({ key, name, tally }) => ({
          key,
          cells: [
            name,
            ...[
              tally.links,
              tally.runWell,
              tally.alive,
              tally.runBadly,
              tally.leftBehind,
              tally.notChecked,
            ].map(f.count),
          ],
        }))}
      />
    </Section>
  );
}

/** What the picture says, where there is more than one network to compare. */
function Message({ view: { t, model } }: { view: View }) {
  const { networks } = model;
  if (networks.length < 2) return null;
  const on = (suggestion: NetworkReport['suggestion']) =>
    networks.filter((network) => network.suggestion === suggestion).length;
  const [well, left] = [on('look-closer'), on('left-behind')];
  if (well + left === 0) return null;
  return <p class="message">{t.networks.message(well, left, networks.length)}</p>;
}

function Pair({ view, network, longest }: { view: View; network: NetworkReport; longest: number }) {
  const { t, f } = view;
  const { tally } = network;
  const name = view.network(network.network);
  const parts = partsOf(tally);
  return (
    <div class="pair">
      <h3>{name}</h3>
      <div class="pair-links">
        <svg class="chart" width="100%" height="22" aria-hidden="true">
          <rect class="fill-plain" width={at((tally.links / longest) * 100)} height="22" rx="3" />
        </svg>
        <span class="num">{f.count(tally.links)}</span>
      </div>
      <div class="pair-there">
        <StackedShares height={22} whole={longest} title={t.networks.rowTitle(name, tally)} shares={parts} />
        <span class="counts" aria-hidden="true">
          {parts.map(({ kind, count }) => (
            <span key={kind} class={`state is-${kind}`}>
              {count > 0 && (
                <>
                  <Sign id={kind} />
                  {f.count(count)}
                </>
              )}
            </span>
          ))}
        </span>
      </div>
      <p class="pair-says small soft">{t.suggestion[network.suggestion]}</p>
    </div>
  );
}
