import type { StandingKind } from '../../analysis/codes.js';
import type { Change } from '../../analysis/model/report-model.js';
import { Section } from '../parts/section.js';
import { StandingState, usualGrade } from '../parts/state.js';
import { Table } from '../parts/table.js';
import type { View } from '../view.js';

/** More lines than this are left to JSON and `followsuit diff`. */
const SHOWN = 100;

/** What is different since the audit before, where there is one. */
export function Changes({ view }: { view: View }) {
  const { t, f, model } = view;
  const { previous, changes, followers, cadence } = model.history;
  if (previous === undefined) return null;
  const who = (account: string) => {
    const placed = view.placed(account);
    return placed === undefined ? t.page.none : view.network(placed.account.network);
  };
  return (
    <Section id="changes" title={t.changes.title} lead={t.changes.lead(f.date(previous.asOf))}>
      <div class="block">
        {changes.length === 0 ? (
          <p>{t.changes.none}</p>
        ) : (
          <Table
            caption={t.changes.caption}
            columns={[
              { head: t.page.company },
              { head: t.page.network },
              { head: t.changes.before },
              { head: t.changes.now },
            ]}
            rows={changes.slice(0, SHOWN).map((change) => changeRow(view, change))}
          />
        )}
      </div>
      {Math.max(changes.length, cadence.length, followers.length) > SHOWN && (
        <p class="aside">{t.changes.more(SHOWN)}</p>
      )}
      {cadence.length > 0 && (
        <>
          <h3 class="block">{t.changes.paceTitle}</h3>
          <ul class="aside">
            {cadence.slice(0, SHOWN).map((change) => (
              <li key={change.account}>
                {t.changes.pace(
                  view.nameOf(change.company),
                  who(change.account),
                  f.number((change.before.posts * 7) / change.before.days),
                  f.number((change.after.posts * 7) / change.after.days),
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {followers.length > 0 && (
        <>
          <h3 class="block">{t.changes.followersTitle}</h3>
          <ul class="aside">
            {followers.slice(0, SHOWN).map((change) => (
              <li key={change.account}>
                {t.changes.followers(
                  view.nameOf(change.company),
                  who(change.account),
                  f.count(change.from),
                  f.count(change.to),
                  f.number(change.perMonth, 0),
                  change.exact,
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <Series view={view} />
    </Section>
  );
}

function changeRow(view: View, change: Change) {
  const { t } = view;
  return {
    key: change.account,
    cells: [
      <a href={view.hrefOf(change.company)}>
        <bdi>{view.nameOf(change.company)}</bdi>
      </a>,
      view.network(change.network),
      <Then view={view} standing={change.from} otherwise={t.changes.new} />,
      <Then view={view} standing={change.to} otherwise={t.changes.gone} />,
    ],
  };
}

function Then({
  view,
  standing,
  otherwise,
}: {
  view: View;
  standing: StandingKind | undefined;
  otherwise: string;
}) {
  if (standing === undefined) return <span class="soft">{otherwise}</span>;
  return <StandingState view={view} standing={standing} grade={usualGrade[standing]} />;
}

function Series({ view }: { view: View }) {
  const { t, f, model } = view;
  if (model.history.runWell.length < 2) return null;
  return (
    <div class="block">
      <Table
        caption={t.changes.series}
        columns={[
          { head: t.verdict.date },
          { head: t.changes.seriesChecked, numeric: true },
          { head: t.changes.seriesBounds, numeric: true },
        ]}
        rows={model.history.runWell.map((point) => ({
          key: String(point.asOf),
          cells: [
            f.shortDate(point.asOf),
            `${f.count(point.runWell)} / ${f.count(point.checked)}`,
            f.percentRange(point.share.low, point.share.high),
          ],
        }))}
      />
    </div>
  );
}
