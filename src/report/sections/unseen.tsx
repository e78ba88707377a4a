import type { ReportModel } from '../../analysis/model/report-model.js';
import { Sign } from '../charts/symbols.js';
import { notFollowed } from '../not-followed.js';
import { CompanyNames } from '../parts/company-names.js';
import { Section } from '../parts/section.js';
import { Table } from '../parts/table.js';
import { cheapestFirst } from '../text/doors.js';
import { capitalised } from '../text/sentence.js';
import { reasonClause } from '../text/texts.js';
import { type UnseenLine, unseenLines } from '../text/unseen-lines.js';
import type { View } from '../view.js';
import { NotCounted } from './not-counted.js';

const NAMED = 12;

/** What was not checked, why, and the one thing the reader can do about it; and whether "not found" is to be believed. */
export function Unseen({ view }: { view: View }) {
  const { t, model, rivals } = view;
  const isAllRead = model.notChecked.length === 0 && rivals.every(({ site }) => site.beyond === undefined);
  return (
    <Section id="unseen" title={t.unseen.title} lead={isAllRead ? t.unseen.none : t.unseen.lead}>
      <div class="unseen block">
        {cheapestFirst(model.notChecked).map((part) => (
          <div class="unseen-network" key={part.what === 'sites' ? 'sites' : part.network}>
            <h3>
              <span class="state is-unseen">
                <Sign id="unseen" />
              </span>{' '}
              {part.what === 'sites' ? t.unseen.sites : view.network(part.network)}{' '}
              <span class="soft small">
                {part.what === 'sites' ? t.unseen.siteCount(part.sites) : t.unseen.count(part.accounts)}
              </span>
            </h3>
            <ul class="plain">
              {unseenLines(view, part).map((line, i) => (
                <Line key={i} view={view} line={line} alone={part.groups.length === 1} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      <NotCounted view={view} />
      {notFollowed(view).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Controls view={view} />
    </Section>
  );
}

function Line({ view, line, alone }: { view: View; line: UnseenLine; alone: boolean }) {
  const { t } = view;
  const { count, why, todo, companies } = line;
  return (
    <li>
      <p>
        {!alone && (
          <strong>
            {count}
            {t.page.colon}
          </strong>
        )}
        {why}
      </p>
      <p class="todo">{todo}</p>
      <p class="small soft">
        <CompanyNames view={view} keys={companies} most={NAMED} />
      </p>
    </li>
  );
}

/** A half that was never answered proves nothing either way: only a wrong answer is a reason not to believe. */
function believedText(
  { t }: View,
  { healthy, certain, impossible }: ReportModel['controls'][number],
): string {
  if (healthy) return t.unseen.controlHealthy;
  return certain === 'absent' || impossible === 'present' ? t.unseen.controlFailed : t.unseen.controlUntested;
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
              believedText(view, control),
              control.reason === undefined ? t.page.none : capitalised(reasonClause(t, control.reason)),
            ],
          }))}
        />
      </details>
    </div>
  );
}
