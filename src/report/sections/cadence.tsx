import type { Benchmark, NetworkCadence } from '../../analysis/model/report-model.js';
import { CadenceAxis, CadenceRange } from '../charts/cadence-range.js';
import { claimOf } from '../figures.js';
import { ClaimNote } from '../parts/claim-note.js';
import { Section } from '../parts/section.js';
import { Twin } from '../parts/table.js';
import { tame } from '../tame.js';
import { capitalised } from '../text/sentence.js';
import { reasonClause } from '../text/texts.js';
import type { View } from '../view.js';

/** How often the living accounts post beside published figures, and how fast followers come. */
export function Cadence({ view }: { view: View }) {
  const { t, f, model } = view;
  const living = model.cadence.filter(({ median }) => median !== undefined);
  const silent = model.cadence.filter(({ median }) => median === undefined);
  const max = 1.1 * Math.max(1, ...living.flatMap((c) => [c.quartiles?.high ?? 0, publishedOf(c) ?? 0]));
  return (
    <Section id="cadence" title={t.cadence.title} lead={t.cadence.lead}>
      <Message view={view} living={living} />
      <ul class="legend">
        <li>
          <svg width="22" height="14" aria-hidden="true" class="range">
            <rect class="sure-soft" y="2" width="22" height="10" rx="2" />
            <line class="tick" x1="11" x2="11" y1="0" y2="14" />
          </svg>
          {t.cadence.key}
        </li>
        <li>
          <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true" class="range">
            <path class="published" d="M0-6 6 0 0 6-6 0z" />
          </svg>
          {t.cadence.benchmarkMark}
        </li>
      </ul>
      <div class="cadence block">
        {living.length > 0 && (
          <div class="cadence-row cadence-head">
            <p class="small soft">{t.cadence.unit}</p>
            <CadenceAxis max={max} label={(rate) => f.number(rate)} />
          </div>
        )}
        {living.map((cadence) => (
          <CadenceRow key={cadence.network} view={view} cadence={cadence} max={max} />
        ))}
      </div>
      {silent.length > 0 && (
        <p class="aside">{t.cadence.silent(f.list(silent.map(({ network }) => view.network(network))))}</p>
      )}
      <Twin
        label={t.page.table}
        caption={t.cadence.caption}
        columns={[
          { head: t.page.network },
          { head: t.cadence.accounts, numeric: true },
          { head: t.cadence.median, numeric: true },
          { head: t.cadence.quartiles, numeric: true },
          { head: t.cadence.published, numeric: true },
        ]}
        rows={model.cadence.map((c) => ({
          key: c.network,
          cells: [
            view.network(c.network),
            f.count(c.n),
            c.median === undefined ? t.page.notKnown : f.number(c.median),
            c.quartiles === undefined
              ? t.page.notKnown
              : `${f.number(c.quartiles.low)}–${f.number(c.quartiles.high)}`,
            publishedText(view, c),
          ],
        }))}
      />
      <Thousand view={view} />
    </Section>
  );
}

/** How the living accounts stand against the published figures, where there are any. */
function Message({ view: { t }, living }: { view: View; living: readonly NetworkCadence[] }) {
  const compared = living.flatMap((cadence) => {
    const published = publishedOf(cadence);
    return cadence.median === undefined || published === undefined ? [] : [cadence.median < published];
  });
  if (compared.length === 0) return null;
  return <p class="message">{t.cadence.message(compared.filter(Boolean).length, compared.length)}</p>;
}

function publishedOf({ benchmark }: NetworkCadence): number | undefined {
  return 'postsPerWeek' in benchmark ? benchmark.postsPerWeek : undefined;
}

function publishedText({ t, f }: View, cadence: NetworkCadence): string {
  const published = publishedOf(cadence);
  return published === undefined ? t.cadence.noBenchmark : f.number(published);
}

/** Who published a figure, about whom, and when. */
function sourceText({ t }: View, benchmark: Benchmark): string {
  return t.cadence.source(
    tame(benchmark.source),
    tame(benchmark.dataYear),
    t.cadence.population(tame(benchmark.population)),
    benchmark.statistic,
  );
}

function CadenceRow({ view, cadence, max }: { view: View; cadence: NetworkCadence; max: number }) {
  const { t, f, model } = view;
  const name = view.network(cadence.network);
  const published = publishedOf(cadence);
  const { benchmark } = cadence;
  const row =
    'benchmark' in benchmark ? model.benchmarks.find(({ id }) => id === benchmark.benchmark) : undefined;
  const { median, quartiles } = cadence;
  return (
    <div class="cadence-row">
      <h3>{name}</h3>
      <div>
        {median !== undefined && (
          <CadenceRange
            low={quartiles?.low ?? median}
            median={median}
            high={quartiles?.high ?? median}
            max={max}
            {...(published !== undefined && { published })}
            title={t.cadence.chart(
              name,
              f.number(median),
              f.number(quartiles?.low ?? median),
              f.number(quartiles?.high ?? median),
            )}
          />
        )}
        <p class="small soft">
          {median !== undefined && `${t.cadence.perWeek(median)}, ${t.cadence.of(cadence.n)}. `}
          {published === undefined
            ? 'notGiven' in benchmark && `${capitalised(reasonClause(t, benchmark.notGiven))}.`
            : `${t.cadence.published}${t.page.colon}${t.cadence.perWeek(published)}${row === undefined ? '' : ` (${sourceText(view, row)})`}.`}
        </p>
      </div>
    </div>
  );
}

function Thousand({ view }: { view: View }) {
  const { t, model } = view;
  const claim = claimOf(model, 'thousand-in-weeks');
  if (claim === undefined) return null;
  const { followersPerMonth, monthsToThousand } = claim;
  return (
    <div class="block">
      <h3>{t.cadence.thousandTitle}</h3>
      <ClaimNote view={view} claim="thousand-in-weeks" result={claim.result} />
      <p class="aside">
        {t.cadence.thousand(claim.withinWeeks.k, claim.withinWeeks.n, claim.weeks)}{' '}
        {followersPerMonth !== undefined &&
          monthsToThousand !== undefined &&
          t.cadence.thousandPace(followersPerMonth.median, monthsToThousand.median)}{' '}
        {claim.overThousand.n > 0 && t.cadence.over(claim.overThousand.k, claim.overThousand.n)}
      </p>
    </div>
  );
}
