import type { CompanyPast, PastAccount, Past as PastModel } from '../../analysis/model/report-model.js';
import { SinceAxis, SinceLine } from '../charts/since-line.js';
import { Link } from '../parts/link.js';
import { Section } from '../parts/section.js';
import { Table, Twin } from '../parts/table.js';
import { pastSentences, survivorSentence, year, years } from '../past-sentences.js';
import type { View } from '../view.js';
import { anchor } from '../view.js';

/** Accounts the companies once announced and no longer mention: counted apart from everything else. */
export function Past({ view }: { view: View }) {
  const { t, model } = view;
  const { past } = model;
  if (past === undefined) return null;
  const { read, nothingArchived, notChecked } = past.companies;
  const rows = past.byCompany.flatMap((company) =>
    company.accounts.map((account) => rowOf(view, company, account)),
  );
  return (
    <Section id="past" title={t.past.title} lead={t.past.lead}>
      <div class="block">
        {[...pastSentences(view), ...survivorSentence(view)].map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p class="soft small">{t.past.coverage(read, nothingArchived, notChecked)}</p>
      </div>
      {rows.length > 0 && (
        <div class="block">
          <Table
            caption={t.past.caption}
            columns={[
              { head: t.page.company },
              { head: t.page.account },
              { head: t.past.announced },
              { head: t.past.gone },
              { head: t.past.became },
            ]}
            rows={rows}
          />
        </div>
      )}
      <Since view={view} since={past.since} />
    </Section>
  );
}

function rowOf(view: View, { company }: CompanyPast, account: PastAccount) {
  const { t } = view;
  return {
    key: account.key,
    cells: [
      <a href={`#${anchor(company)}`}>
        <bdi>{view.nameOf(company)}</bdi>
      </a>,
      <AccountName view={view} account={account} />,
      years(account.since, account.until),
      year(account.goneBefore),
      <>
        {t.past.fate[account.fate]} <span class="soft">({t.standing[account.standing.kind]})</span>
      </>,
    ],
  };
}

/** The network's name as the link; an account whose address was taken away is named by its network alone. */
function AccountName({
  view,
  account,
}: {
  view: View;
  account: { network: PastAccount['network']; url: string };
}) {
  const name = view.network(account.network);
  return account.url === '' ? (
    name
  ) : (
    <Link url={account.url} text={`${name}${view.t.page.colon}${lastPart(account.url)}`} />
  );
}

function lastPart(url: string): string {
  const path = url.replace(/^https?:\/\/[^/]+\/?/, '').replace(/\/$/, '');
  return path === '' ? url.replace(/^https?:\/\//, '') : path;
}

function Since({ view, since }: { view: View; since: PastModel['since'] }) {
  const { t, f, model } = view;
  const [first] = since;
  if (first === undefined) return null;
  const yearAt = (at: number) => Number(year(at));
  const scale = { from: yearAt(first.first), to: yearAt(model.audit.asOf) };
  const said = (row: PastModel['since'][number]) => t.past.sinceRow(year(row.first), row.companies.length);
  return (
    <div class="block">
      <h3>{t.past.sinceTitle}</h3>
      <p class="soft small">{t.past.sinceLead}</p>
      {since.map((row) => (
        <div class="since-row" key={row.network}>
          <p>
            {view.network(row.network)} <span class="soft">{said(row)}</span>
          </p>
          <SinceLine
            {...scale}
            years={row.companies.map(({ by }) => yearAt(by))}
            title={`${view.network(row.network)} ${said(row)}`}
          />
        </div>
      ))}
      <SinceAxis {...scale} />
      <Twin
        label={t.page.table}
        caption={t.past.sinceCaption}
        columns={[
          { head: t.page.network },
          { head: t.past.since, numeric: true },
          { head: t.page.company, numeric: true },
        ]}
        rows={since.map((row) => ({
          key: row.network,
          cells: [view.network(row.network), year(row.first), f.count(row.companies.length)],
        }))}
      />
    </div>
  );
}

/** The same in the company's card: what it once announced, what may have been somebody else's, and the copies read. */
export function CompanyPastLine({ view, company }: { view: View; company: string }) {
  const { t } = view;
  const past = view.model.past?.byCompany.find((c) => c.company === company);
  if (past === undefined || past.captures.length === 0) return null;
  const named = [
    ...past.accounts.map((account) => (
      <>
        <AccountName view={view} account={account} /> ({years(account.since, account.until)}
        {t.page.semicolon}
        {t.past.fate[account.fate]})
      </>
    )),
    ...past.closed.map(({ name, until }) => <>{t.past.closedOn(name, year(until))}</>),
  ];
  return (
    <>
      {named.length > 0 && (
        <p>
          <strong>{t.past.line}</strong> <Listed items={named} />
        </p>
      )}
      {past.uncertain.length > 0 && (
        <p class="soft">
          {t.past.uncertain}{' '}
          <Listed
            items={past.uncertain.map((account) => (
              <>
                <AccountName view={view} account={account} /> ({years(account.since, account.until)})
              </>
            ))}
          />
        </p>
      )}
      {view.detail !== 'brief' && <Copies view={view} past={past} />}
    </>
  );
}

function Listed({ items }: { items: readonly preact.JSX.Element[] }) {
  return (
    <>
      {items.map((item, i) => (
        <>
          {i > 0 && ', '}
          {item}
        </>
      ))}
    </>
  );
}

function Copies({ view, past }: { view: View; past: CompanyPast }) {
  const { t } = view;
  return (
    <details class="site-evidence">
      <summary>{t.past.evidence}</summary>
      <p class="small">{t.past.captures(past.captures.length, past.archived)}.</p>{' '}
      <ul class="run-in small">
        {past.captures.map(({ at, outcome, accounts, evidence }) => (
          <li key={at}>
            {evidence.url === '' ? year(at) : <Link url={evidence.url} text={year(at)} />}
            {t.page.colon}
            {t.past.capture[outcome](accounts)}
          </li>
        ))}
      </ul>
    </details>
  );
}
