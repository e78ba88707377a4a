import { scaleLinear } from 'd3-scale';
import { at } from '../charts/stacked-shares.js';
import { claimOf } from '../figures.js';
import { ClaimNote } from '../parts/claim-note.js';
import { CompanyNames } from '../parts/company-names.js';
import { Section } from '../parts/section.js';
import { Twin } from '../parts/table.js';
import type { View } from '../view.js';

interface Bar {
  label: string;
  low: number;
  high: number;
  of: string;
  kind: 'left' | 'plain';
}

/** Abandoned accounts and dead sites, counted on the same companies. */
export function Sites({ view }: { view: View }) {
  const { t, f, model } = view;
  const claim = claimOf(model, 'abandoned-outnumber-closed');
  if (claim === undefined) return null;
  const bars: Bar[] = [
    {
      label: t.sites.abandoned(claim.abandoned.low),
      ...claim.abandoned,
      of: t.sites.of(claim.accounts, 'accounts'),
      kind: 'left',
    },
    {
      label: t.sites.abandoning(claim.companiesAbandoning.low),
      ...claim.companiesAbandoning,
      of: t.sites.of(claim.companies, 'companies'),
      kind: 'left',
    },
    {
      label: t.sites.dead(claim.deadSites.low),
      ...claim.deadSites,
      of: t.sites.of(claim.companies, 'companies'),
      kind: 'plain',
    },
  ];
  const max = Math.max(1, ...bars.map((bar) => bar.high));
  const { sites } = model.besideSites;
  return (
    <Section id="sites" title={t.sites.title} lead={t.sites.lead}>
      <div class="block">
        <ClaimNote view={view} claim="abandoned-outnumber-closed" result={claim.result} />
      </div>
      <div class="bars block">
        {bars.map((bar) => (
          <BarRow key={bar.label} view={view} bar={bar} max={max} />
        ))}
      </div>
      <Companies view={view} title={t.sites.aliveWithAbandoned} keys={model.besideSites.aliveWithAbandoned} />
      <Companies view={view} title={t.sites.deadWithActive} keys={model.besideSites.deadWithActive} />
      <Twin
        label={t.page.table}
        caption={t.sites.caption}
        columns={[{ head: t.sites.state }, { head: t.sites.count, numeric: true }]}
        rows={[
          ...bars.map((bar) => ({ key: bar.label, cells: [`${bar.label} (${bar.of})`, spread(view, bar)] })),
          ...(['alive', 'unreachable', 'parked', 'moved', 'not-checked', 'none'] as const).map((state) => ({
            key: state,
            cells: [t.site[state], f.count(state === 'not-checked' ? sites.notChecked : sites[state])],
          })),
        ]}
      />
    </Section>
  );
}

function spread({ f }: View, { low, high }: { low: number; high: number }): string {
  return low === high ? f.count(low) : `${f.count(low)}–${f.count(high)}`;
}

function BarRow({ view, bar, max }: { view: View; bar: Bar; max: number }) {
  const { t, f } = view;
  const x = scaleLinear([0, max], [0, 100]);
  return (
    <div class="bar-row">
      <p>
        <strong class="big">{f.count(bar.low)}</strong> {bar.label} <span class="soft">{bar.of}</span>
        {bar.high > bar.low && <span class="soft">{t.page.semicolon + t.sites.upTo(bar.high)}</span>}
      </p>
      <svg
        class="chart"
        role="img"
        width="100%"
        height="18"
        aria-label={`${bar.label}: ${spread(view, bar)} ${bar.of}`}
      >
        <title>{`${bar.label}: ${spread(view, bar)} ${bar.of}`}</title>
        <rect class="fill-unseen" width={at(x(bar.high))} height="18" />
        <rect class={bar.kind === 'left' ? 'fill-left' : 'fill-plain'} width={at(x(bar.low))} height="18" />
      </svg>
    </div>
  );
}

function Companies({ view, title, keys }: { view: View; title: string; keys: readonly string[] }) {
  if (keys.length === 0) return null;
  return (
    <p class="aside">
      <strong>{title}</strong> <CompanyNames view={view} keys={keys} />
    </p>
  );
}
