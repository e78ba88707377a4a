import type { AccountReport, CompanyReport } from '../analysis/model/report-model.js';
import { figureText, measureOf, silenceOf } from './figures.js';
import type { View } from './view.js';

/** When an account last gave a sign, in a few words; empty where nothing is known. */
export function activityText({ t }: View, account: AccountReport): string {
  const silence = silenceOf(account);
  if (silence === undefined || account.standing.kind === 'not-checked') return '';
  const then = t.card.daysAgo(Math.floor(silence));
  return account.view?.lowerBound ? `${then} ${t.cards.atLeast}` : then;
}

/** Its pace, what is poor or worth knowing, and that it is not counted: the rest of its line. */
export function noteText({ t }: View, account: AccountReport): string {
  const pace = measureOf(account, 'posts-per-week');
  const told = account.findings.filter(
    ({ grade, code }) => grade !== 'info' && code !== account.standing.kind,
  );
  return [
    ...(pace === undefined ? [] : [figureText(t, pace)]),
    ...told.map(({ code }) => t.findingNames[code]),
    ...(account.notCounted === undefined || account.notCounted === 'self' ? [] : [t.cards.leftOut]),
  ].join(' · ');
}

/** What stands beside a company's name: how many accounts, and a site that is not simply there. */
export function companyLine({ t }: View, { accounts, site }: CompanyReport): string {
  const parts = [...(accounts.length === 0 ? [] : [t.cards.summary(accounts.length)]), ...siteWords(t, site)];
  return parts.length === 0 ? t.cards.noAccount : parts.join(' · ');
}

/** A site that was not simply read. */
function siteWords({ cards, site: words }: View['t'], { state, unread }: CompanyReport['site']): string[] {
  if (unread !== undefined) return [unread.extent === 'all' ? cards.siteNotRead : cards.siteReadInPart];
  return state === 'alive' ? [] : [words[state]];
}
