import { grades } from '../../analysis/codes.js';
import type { CompanyReport, Tally } from '../../analysis/model/report-model.js';
import { companyLine } from '../account-line.js';
import { StackedShares } from '../charts/stacked-shares.js';
import { Sign } from '../charts/symbols.js';
import { gradeCounts, partsOf } from '../figures.js';
import { Findings } from '../parts/findings.js';
import { Link } from '../parts/link.js';
import { capitalised } from '../text/sentence.js';
import { reasonClause } from '../text/texts.js';
import type { View } from '../view.js';
import { anchor } from '../view.js';
import { AccountCard } from './account-card.js';
import { BriefAccounts } from './brief-accounts.js';
import { EvidenceList } from './evidence.js';
import { CompanyPastLine } from './past.js';

interface Props {
  view: View;
  company: CompanyReport;
  order: number;
}

/** One company: its site, what was found about it, and its accounts. */
export function CompanyCard({ view, company, order }: Props) {
  const { t } = view;
  const { accounts } = company;
  const own = accounts.filter((account) => account.counted || company.self);
  const tally = gradeCounts(own);
  const name = view.nameOf(company.key);
  const isBrief = view.detail === 'brief';
  const full = isBrief ? view.fullHref(company.key) : undefined;
  const classes = grades.filter((grade) => own.some((account) => account.grade === grade)).join(' ');
  return (
    <details
      class={company.self ? 'card self' : 'card'}
      id={anchor(company.key)}
      data-company={name}
      data-classes={classes}
      data-order={order}
      data-left={tally.leftBehind}
    >
      <summary>
        <h3>
          <bdi>{name}</bdi>
          {company.self && <span class="soft small"> {t.page.own}</span>}
        </h3>
        <span class="card-says small soft">{companyLine(view, company)}</span>
        {own.length > 0 && <Counts view={view} name={name} tally={tally} />}
      </summary>
      <p class="small soft">
        {company.website !== undefined && (
          <>
            <Link url={company.website} />
            {' · '}
          </>
        )}
        {t.site[company.site.state]}
        {company.site.reason !== undefined &&
          company.site.unread === undefined &&
          ` (${reasonClause(t, company.site.reason)})`}
      </p>
      <Findings view={view} findings={company.findings} own={company.self} />
      <Placeholders view={view} company={company} />
      {company.site.unread !== undefined && <p>{unreadSentence(view, company.site.unread)}</p>}
      {accounts.length === 0 && company.site.unread === undefined && <p class="soft">{t.cards.noAccounts}</p>}
      <NotFollowed view={view} company={company} />
      {isBrief ? (
        <BriefAccounts view={view} accounts={accounts} />
      ) : (
        accounts.map((account) => (
          <AccountCard key={account.key} view={view} account={account} own={company.self} />
        ))
      )}
      <CompanyPastLine view={view} company={company.key} />
      {full !== undefined && (
        <p class="small">
          <a href={full}>{t.cards.fullPage}</a>
        </p>
      )}
      {company.site.evidence.length > 0 && !isBrief && (
        <details class="site-evidence">
          <summary>{t.cards.siteEvidence}</summary>
          <p class="small">{capitalised(t.cards.pagesRead(company.site.pagesRead.length))}.</p>{' '}
          <EvidenceList view={view} evidence={company.site.evidence} about={name} />
        </details>
      )}
    </details>
  );
}

/** Why nobody knows which accounts the site declares. */
function unreadSentence({ t }: View, { extent, reason }: NonNullable<CompanyReport['site']['unread']>) {
  const because = capitalised(reasonClause(t, reason));
  return `${because}. ${extent === 'all' ? t.cards.accountsNotKnown : t.unseen.inPart}`;
}

interface CountsProps {
  view: View;
  name: string;
  tally: Omit<Tally, 'links'>;
}

/** How many accounts of each class, as signs and as a bar. */
function Counts({ view: { t, f, detail }, name, tally }: CountsProps) {
  const parts = partsOf(tally);
  return (
    <>
      <span class="counts" aria-hidden="true">
        {parts.map(
          ({ kind, count }) =>
            count > 0 && (
              <span key={kind} class={`state is-${kind}`}>
                <Sign id={kind} />
                {f.count(count)}
              </span>
            ),
        )}
      </span>
      {detail === 'brief' ? (
        <span class="hush">{t.networks.rowTitle(name, tally)}</span>
      ) : (
        <span class="card-bar">
          <StackedShares height={12} title={t.networks.rowTitle(name, tally)} shares={parts} />
        </span>
      )}
    </>
  );
}

/** What the site declares that nobody here looks at. */
function NotFollowed({ view: { t, f }, company }: { view: View; company: CompanyReport }) {
  const { alsoLinked = [], beyond = 0 } = company.site;
  if (alsoLinked.length === 0 && beyond === 0) return null;
  return (
    <p class="small soft">
      {alsoLinked.length > 0 && t.notFollowed.ofCompany(f.list(alsoLinked.map(({ network }) => network)))}{' '}
      {beyond > 0 && t.notFollowed.beyondOfCompany(beyond)}
    </p>
  );
}

/** Links to nobody's account that no finding speaks of. */
function Placeholders({ view, company }: { view: View; company: CompanyReport }) {
  const told = new Set(company.findings.map((finding) => finding.args?.['url']));
  const rest = company.placeholders.filter(({ url }) => !told.has(url));
  if (rest.length === 0) return null;
  return (
    <ul class="findings">
      {rest.map((placeholder) => (
        <li key={placeholder.url}>
          {view.t.findings['placeholder-link'].says({ url: placeholder.url, page: placeholder.page })}
        </li>
      ))}
    </ul>
  );
}
