import type { NotChecked } from '../../analysis/model/report-model.js';
import { Sign } from '../charts/symbols.js';
import { Section } from '../parts/section.js';
import { Table } from '../parts/table.js';
import { capitalised } from '../text/sentence.js';
import { reasonClause } from '../text/texts.js';
import { whySentence } from '../text/why.js';
import type { View } from '../view.js';
import { anchor } from '../view.js';

type Group = NotChecked['groups'][number];

const NAMED = 12;

/** What was not checked, why, and the one thing the reader can do about it; and whether "not found" is to be believed. */
export function Unseen({ view }: { view: View }) {
  const { t, model } = view;
  return (
    <Section
      id="unseen"
      title={t.unseen.title}
      lead={model.notChecked.length > 0 ? t.unseen.lead : t.unseen.none}
    >
      <div class="unseen block">
        {model.notChecked.map(({ network, accounts, groups }) => (
          <div class="unseen-network" key={network}>
            <h3>
              <span class="state is-unseen">
                <Sign id="unseen" />
              </span>{' '}
              {view.network(network)} <span class="soft small">{t.unseen.count(accounts)}</span>
            </h3>
            <ul class="plain">
              {groups.map((group, i) => (
                <GroupItem key={i} view={view} group={group} alone={groups.length === 1} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      <Controls view={view} />
    </Section>
  );
}

function GroupItem({ view, group, alone }: { view: View; group: Group; alone: boolean }) {
  const { t } = view;
  const rest = group.accounts.length - NAMED;
  return (
    <li>
      <p>
        {!alone && (
          <strong>
            {t.unseen.count(group.count)}
            {t.page.colon}
          </strong>
        )}
        {whySentence(t, {
          reason: { code: group.reason, args: undefined },
          ...(group.cause && { cause: group.cause }),
        })}
      </p>
      <p class="todo">{t.remedy[group.remedy.code](group.remedy.args ?? {})}</p>
      <p class="small soft">
        {group.accounts.slice(0, NAMED).map((key, i) => {
          const placed = view.placed(key);
          if (placed === undefined) return null;
          return (
            <>
              {i > 0 && ', '}
              <a href={`#${anchor(placed.company.key)}`}>
                <bdi>{view.nameOf(placed.company.key)}</bdi>
              </a>
            </>
          );
        })}
        {rest > 0 && ` ${t.sites.andMore(rest)}`}
      </p>
    </li>
  );
}

function Controls({ view }: { view: View }) {
  const { t, model } = view;
  if (model.controls.length === 0) return null;
  return (
    <div class="block">
      <h3>{t.unseen.controlsTitle}</h3>
      <p class="aside">{t.unseen.controlsLead}</p>
      <details class="twin">
        <summary>{t.unseen.controlsCaption}</summary>
        <Table
          caption={t.unseen.controlsCaption}
          columns={[
            { head: t.page.network },
            { head: t.unseen.certain },
            { head: t.unseen.impossible },
            { head: t.unseen.believed },
            { head: t.unseen.why },
          ]}
          rows={model.controls.map((control) => ({
            key: control.network,
            cells: [
              view.network(control.network),
              control.certain === undefined ? t.unseen.notAsked : t.unseen.outcome[control.certain],
              control.impossible === undefined ? t.unseen.notAsked : t.unseen.outcome[control.impossible],
              control.healthy ? t.unseen.controlHealthy : t.unseen.controlFailed,
              control.reason === undefined ? t.page.none : capitalised(reasonClause(t, control.reason)),
            ],
          }))}
        />
      </details>
    </div>
  );
}
