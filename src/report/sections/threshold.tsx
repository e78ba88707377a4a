import type { NetworkReport, Share } from '../../analysis/model/report-model.js';
import { SilentColumns } from '../charts/silent-columns.js';
import { ThresholdCurve } from '../charts/threshold-curve.js';
import { claimOf } from '../figures.js';
import { Section } from '../parts/section.js';
import { Twin } from '../parts/table.js';
import type { View } from '../view.js';
import { ThresholdGrid } from './threshold-grid.js';

const MARKS = [7, 30, 90, 180, 365, 730];

/** The share silent for every threshold, and whether the answer at the top survives the choice. */
export function Threshold({ view }: { view: View }) {
  const { t, f, model } = view;
  const { sensitivity, holdOut } = model.verdict;
  const copying = claimOf(model, 'copying-is-a-reason');
  const points = sensitivity.map(({ days, silent }) => ({ days, ...ends(silent) }));
  const told = sensitivity
    .filter(({ days }) => [30, 90, 180, 365].includes(days))
    .map(({ days, silent }) => t.threshold.point(days, f.percent(silent.share ?? 0)))
    .join(' ');
  const tipping = copying?.tippingPoint;
  const holds = copying?.holdsInThisList;
  return (
    <Section id="threshold" title={t.threshold.title} lead={t.threshold.lead}>
      <Message view={view} />
      <div class="block curve-block">
        <p class="small soft curve-head">{t.threshold.chart}</p>
        <ThresholdCurve
          points={points}
          marks={MARKS}
          dayLabel={t.threshold.day}
          shareLabel={(share) => f.percent(share)}
          title={t.threshold.chart}
          description={t.threshold.description(told)}
        />
      </div>
      <ul class="legend">
        <li>
          <svg width="22" height="14" aria-hidden="true">
            <line x1="0" x2="22" y1="7" y2="7" class="key-line" />
          </svg>
          {t.threshold.line}
        </li>
        <li>
          <svg width="22" height="14" aria-hidden="true">
            <rect width="22" height="14" class="key-band" />
          </svg>
          {t.threshold.band}
        </li>
      </ul>
      <p class="lead">
        {holds === undefined ? t.threshold.holdsNowhere : t.threshold.holds(holds.low, holds.high)}{' '}
        {model.audit.size.sitesNotRead > 0
          ? t.threshold.sitesOpen
          : tipping !== undefined &&
            t.threshold.tipping(tipping.needed, tipping.unseen, tipping.reachable, tipping.towards)}
      </p>
      {holdOut !== undefined && (
        <p class="aside">
          {t.threshold.holdOut(
            holdOut.hiddenDays,
            holdOut.calledImprobable,
            holdOut.ofTheseReturned,
            holdOut.calledAlive,
            holdOut.ofThesePosted,
          )}
        </p>
      )}
      <Twin
        label={t.page.table}
        caption={t.threshold.table.caption}
        long
        columns={[
          { head: t.threshold.table.days },
          { head: t.threshold.table.share, numeric: true },
          { head: t.threshold.table.bounds, numeric: true },
          { head: t.threshold.table.well, numeric: true },
        ]}
        rows={sensitivity.map(({ days, silent, runWell }) => ({
          key: String(days),
          cells: [
            t.unit.days(days),
            shareText(view, silent.share),
            rangeText(view, silent.manski),
            shareText(view, runWell.share),
          ],
        }))}
      />
      <ThresholdGrid view={view} />
      <Multiples view={view} />
    </Section>
  );
}

/** The two figures of the curve that people ask for first. */
function Message({ view: { t, model } }: { view: View }) {
  const after = (days: number) =>
    model.verdict.sensitivity.find((point) => point.days === days)?.silent.share;
  const [quarter, year] = [after(90), after(365)];
  if (quarter === undefined || year === undefined) return null;
  return <p class="message">{t.threshold.message(quarter, year)}</p>;
}

function Multiples({ view }: { view: View }) {
  const { t, model } = view;
  if (model.networks.length < 2) return null;
  return (
    <>
      <h3 class="block">{t.threshold.multiples}</h3>
      <p class="aside">{t.threshold.multiplesLead}</p>
      <ul class="multiples">
        {model.networks.map((network) => (
          <li key={network.network}>
            <h4>
              {view.network(network.network)}{' '}
              <span class="soft small">{t.cards.summary(network.tally.links)}</span>
            </h4>
            <Multiple view={view} network={network} />
          </li>
        ))}
      </ul>
      <Twin
        label={t.page.table}
        caption={t.threshold.multiplesTable}
        columns={[
          { head: t.page.network },
          ...(model.networks[0]?.silentShare ?? []).map(({ days }) => ({
            head: t.threshold.day(days),
            numeric: true,
          })),
        ]}
        rows={model.networks.map((network) => ({
          key: network.network,
          cells: [
            view.network(network.network),
            ...network.silentShare.map(({ silent }) => rangeText(view, silent.manski)),
          ],
        }))}
      />
    </>
  );
}

function Multiple({ view, network }: { view: View; network: NetworkReport }) {
  const { t } = view;
  const name = view.network(network.network);
  return (
    <SilentColumns
      title={t.threshold.multiple(name)}
      description={network.silentShare
        .map(({ days, silent }) => `${t.threshold.day(days)}: ${rangeText(view, silent.manski)}`)
        .join('; ')}
      columns={network.silentShare.map(({ days, silent }) => ({
        label: String(days),
        low: silent.manski?.low ?? 0,
        high: silent.manski?.high ?? 1,
      }))}
    />
  );
}

function ends(share: Share) {
  const low = share.manski?.low ?? 0;
  const high = share.manski?.high ?? 1;
  return { low, high, share: share.share ?? (low + high) / 2 };
}

function shareText({ t, f }: View, share: number | undefined): string {
  return share === undefined ? t.verdict.noShare : f.percent(share);
}

/** "12 to 34 %", or that nothing can be said. */
function rangeText({ t, f }: View, range: { low: number; high: number } | undefined): string {
  return range === undefined ? t.verdict.noShare : f.percentRange(range.low, range.high);
}
