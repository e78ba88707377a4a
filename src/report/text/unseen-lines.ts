import type { NotChecked } from '../../analysis/model/report-model.js';
import type { View } from '../view.js';
import { capitalised } from './sentence.js';
import { reasonClause } from './texts.js';
import { whySentence } from './why.js';

/** One line of what was not checked: what it is about, why, and the one thing to do. The same in every format. */
export interface UnseenLine {
  /** "Facebook", "Websites". */
  subject: string;
  /** "3 accounts", "3 websites". */
  count: string;
  why: string;
  todo: string;
  /** Keys of the companies concerned. */
  companies: string[];
}

/** What was not checked, as lines under a heading each: websites first, then network by network. */
export function unseenLines(view: View, part: NotChecked): UnseenLine[] {
  const { t } = view;
  if (part.what === 'sites')
    return part.groups.map(({ extent, cause, count, companies, remedy }) => ({
      subject: t.unseen.sites,
      count: t.unseen.siteCount(count),
      why: `${capitalised(reasonClause(t, cause))}.${extent === 'part' ? ` ${t.unseen.inPart}` : ''}`,
      todo: t.remedy[remedy.code](remedy.args ?? {}),
      companies,
    }));
  return part.groups.map(({ reason, cause, count, accounts, remedy }) => ({
    subject: view.network(part.network),
    count: t.unseen.count(count),
    why: whySentence(t, { reason: { code: reason, args: undefined }, ...(cause && { cause }) }),
    todo: t.remedy[remedy.code](remedy.args ?? {}),
    companies: accounts.flatMap((key) => view.placed(key)?.company.key ?? []),
  }));
}
