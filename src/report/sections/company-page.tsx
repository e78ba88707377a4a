import type { View } from '../view.js';
import { CompanyCard } from './company-card.js';

interface Props {
  view: View;
  title: string;
  /** Address of the whole report. */
  report: string;
  range: { from: number; to: number };
  before: string | undefined;
  after: string | undefined;
}

/** Fifty companies of a long list, each with everything known of it. */
export function CompanyPage({ view, title, report, range: { from, to }, before, after }: Props) {
  const { t, model } = view;
  const { more } = t.cards;
  const ways = (
    <nav class="foot-nav block" aria-label={t.page.contents}>
      <a href={report}>{more.back}</a>
      {before !== undefined && <a href={before}>{more.before}</a>}
      {after !== undefined && <a href={after}>{more.after}</a>}
    </nav>
  );
  return (
    <section id="companies" aria-labelledby="answer">
      <h1 id="answer" class="page-title">
        {title} <span class="soft">{more.range(from + 1, to)}</span>
      </h1>
      <p class="lead">{t.cards.lead}</p>
      {ways}
      <h2 class="hush">{t.cards.title}</h2>
      {model.companies.slice(from, to).map((company, i) => (
        <CompanyCard key={company.key} view={view} company={company} order={from + i} />
      ))}
    </section>
  );
}
