import { standingKinds } from '../../analysis/codes.js';
import type { SettingView } from '../../analysis/model/report-model.js';
import { Link } from '../parts/link.js';
import { Section } from '../parts/section.js';
import { StandingState, usualGrade } from '../parts/state.js';
import { Table } from '../parts/table.js';
import { tame } from '../tame.js';
import { reasonClause, settingName } from '../text/texts.js';
import type { View } from '../view.js';
import { Claims } from './claims.js';

/** What was done, how the words are meant, every threshold and source, and what the page does not show. */
export function Method({ view }: { view: View }) {
  const { t } = view;
  return (
    <Section id="method" title={t.method.title} lead={t.method.lead}>
      <div class="columns block">
        <div>
          <h3>{t.method.notShownTitle}</h3>
          <ul class="aside">
            {t.method.notShown.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{t.method.howTitle}</h3>
          <ul class="aside">
            {t.method.how.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      </div>
      <Provenance view={view} />
      <Claims view={view} />
      <Words view={view} />
      <Settings view={view} />
      <Sources view={view} />
      <NotApplicable view={view} />
    </Section>
  );
}

/** Who chose what was looked at, and how to name this report. */
function Provenance({ view }: { view: View }) {
  const { t, f, model } = view;
  const { list, followsuit, asOf, size } = model.audit;
  return (
    <div class="columns block">
      <div>
        <h3>{t.method.chosenTitle}</h3>
        <p class="aside">{t.method.chosen(tame(list), t.page.companies(size.companies))}</p>
      </div>
      <div>
        <h3>{t.method.citeTitle}</h3>
        <p class="aside">{t.page.cite(followsuit, f.date(asOf), tame(list))}</p>
      </div>
    </div>
  );
}

function Words({ view }: { view: View }) {
  const { t, f, model } = view;
  return (
    <div class="block words">
      <h3>{t.method.wordsTitle}</h3>
      <Table
        caption={t.method.wordsCaption}
        columns={[
          { head: t.method.word },
          { head: t.method.meaning },
          { head: t.method.standings, numeric: true },
        ]}
        rows={standingKinds.map((kind) => ({
          key: kind,
          cells: [
            <StandingState view={view} standing={kind} grade={usualGrade[kind]} />,
            t.standingMeans[kind],
            f.count(model.verdict.standings[kind] ?? 0),
          ],
        }))}
      />
    </div>
  );
}

function Settings({ view }: { view: View }) {
  const { t, model } = view;
  if (model.settings.length === 0) return null;
  return (
    <details class="block method-fold two-up settings">
      <summary>{t.method.settingsTitle}</summary>
      <Table
        caption={t.method.settingsCaption}
        columns={[
          { head: t.method.setting },
          { head: t.method.value },
          { head: t.method.source },
          { head: t.method.changed },
        ]}
        rows={model.settings.map((setting) => ({
          key: setting.key,
          cells: [
            <>
              {settingName(view.t, setting.key)} <code>{tame(setting.key)}</code>
            </>,
            setting.changed ? <strong>{settingValue(view, setting)}</strong> : settingValue(view, setting),
            sourceCell(view, setting.source),
            setting.changed ? <strong>{t.method.changed}</strong> : t.method.byDefault,
          ],
        }))}
      />
    </details>
  );
}

/** The published source with its link, or in words that there is none. */
function sourceCell({ t, model }: View, id: string) {
  const source = model.sources.find((known) => known.id === id);
  if (source !== undefined) return <Link url={source.url} text={source.title} />;
  if (id === 'rule') return t.method.ownRule;
  if (id === 'simulation') return t.method.ownSimulation;
  return (
    <>
      {t.method.assumption}
      <span class="not-on-paper">{t.method.noSource}</span>
    </>
  );
}

function settingValue({ f, t }: View, { value }: SettingView): string {
  if (typeof value === 'boolean') return value ? t.method.yes : t.method.no;
  if (typeof value === 'number') return f.number(value, 3);
  return tame(Array.isArray(value) ? value.join(', ') : String(value), 200);
}

function Sources({ view }: { view: View }) {
  const { t, f, model } = view;
  if (model.benchmarks.length === 0) return null;
  return (
    <details class="block method-fold">
      <summary>{t.method.sourcesTitle}</summary>
      <Table
        caption={t.method.sourcesCaption}
        columns={[
          { head: t.method.source },
          { head: t.page.network },
          { head: t.method.figure },
          { head: t.method.population },
          { head: t.method.confidence },
        ]}
        rows={model.benchmarks.map((row) => ({
          key: row.id,
          cells: [
            <Link url={row.url} text={`${row.source}, ${row.dataYear}`} />,
            view.network(row.network),
            row.postsPerWeek === undefined
              ? t.page.none
              : t.method.published(row.statistic, f.number(row.postsPerWeek, 2)),
            t.cadence.population(tame(row.population)),
            t.method.confidenceLevel[row.confidence],
          ],
        }))}
      />
    </details>
  );
}

function NotApplicable({ view }: { view: View }) {
  const { t, f, model } = view;
  if (model.notApplicable.length === 0) return null;
  return (
    <details class="block method-fold two-up not-applicable">
      <summary>{t.method.notApplicableTitle}</summary>
      <Table
        caption={t.method.notApplicableCaption}
        columns={[
          { head: t.method.finding },
          { head: t.method.why },
          { head: t.method.times, numeric: true },
        ]}
        rows={model.notApplicable.map((row) => ({
          key: `${row.finding} ${row.reason}`,
          cells: [t.findingNames[row.finding], reasonClause(t, { code: row.reason }), f.count(row.count)],
        }))}
      />
    </details>
  );
}
