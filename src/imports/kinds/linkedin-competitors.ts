import type { Interval } from '../../model/time.js';
import { known } from '../../networks/text/data/index.js';
import { statedDate } from '../../networks/text/dates/index.js';
import { at, countAt, dateAt, has, textAt } from '../fields.js';
import { type FileContext, type ImportKind, nothing, says } from '../import-kind.js';

/**
 * LinkedIn’s own export for page admins: Analytics, Competitors, Export. The one export in which no posts in a named
 * period is a statement, and not a gap of the view.
 */
export const linkedinCompetitors: ImportKind = {
  id: 'linkedin-competitors',
  name: 'LinkedIn competitor export',
  facts: {
    account: 'the name of the page: a person confirms it, or it is exactly a company of the list',
    dates: 'a number of posts in a period',
    followers: 'exact, of the day of the download',
    collected: 'the end of its period',
    proves: 'silence over a period',
    traps: [
      'Followers are of the day of the download, not of the end of the period.',
      'Names only: no address and no id.',
      'Column titles are in the language of the admin: then their position is taken.',
    ],
  },
  fits: (value, file) => pageOf(value, file) !== undefined && postsOf(value, file) !== undefined,
  read: ({ value }, file) => {
    const name = pageOf(value, file);
    const posts = postsOf(value, file);
    if (name === undefined || posts === undefined) return nothing;
    const followers = countAt(value, 'Total Followers', 'Total followers', file.columns[1] ?? '');
    const period = periodOf(value, file);
    return says({
      account: [{ kind: 'name', network: 'linkedin', name }],
      profile: known({ displayName: name, followers }),
      ...known({ seenAt: period?.to, period: period && { ...period, posts: posts.value } }),
    });
  },
};

const pageColumns = ['Page', 'Company'];
const postColumns = ['Total posts', 'Total Posts'];

/** The five columns in their order, whatever the language: a name and four numbers below a title of one cell. */
function isLaidOut(value: unknown, { columns, preamble }: FileContext): boolean {
  return (
    columns.filter((c) => c !== '').length === 5 &&
    preamble.some((cells) => cells.length <= 2 && cells.length > 0) &&
    columns.slice(1, 5).every((column) => countAt(value, column) !== undefined)
  );
}

function pageOf(value: unknown, file: FileContext): string | undefined {
  const isEnglish = postColumns.some((column) => has(value, column)) && has(value, 'Total Followers');
  if (isEnglish) return textAt(value, ...pageColumns);
  return isLaidOut(value, file) ? textAt(value, file.columns[0] ?? '') : undefined;
}

function postsOf(value: unknown, file: FileContext) {
  return (
    countAt(value, ...postColumns) ??
    (isLaidOut(value, file) ? countAt(value, file.columns[4] ?? '') : undefined)
  );
}

/** From columns of its own where somebody joined several exports, else from the title above the table. */
function periodOf(value: unknown, { preamble }: FileContext): Interval | undefined {
  const [start, end] = [usDay(at(value, 'Reporting Start Date')), usDay(at(value, 'Reporting End Date'))];
  if (start && end && start.from <= end.to) return { from: start.from, to: end.to };
  const days = preamble.flat().flatMap(daysIn);
  const [first, second] = days;
  return first && second && first.from <= second.to ? { from: first.from, to: second.to } : undefined;
}

function usDay(value: unknown): Interval | undefined {
  return typeof value === 'string' ? statedDate(value, { order: 'month-first' }) : dateAt({ value }, 'value');
}

/** Days of a title such as "Competitor analytics 1/1/2026 - 6/30/2026" or "2026-01-01 – 2026-06-30". */
function daysIn(title: string): Interval[] {
  const written = title
    .slice(0, 300)
    .match(
      /\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4}|\p{L}{3,12}\.? \d{1,2}, \d{4}|\d{1,2} \p{L}{3,12}\.? \d{4}/gu,
    );
  return (written ?? []).flatMap((day) => statedDate(day, { order: 'month-first' }) ?? []);
}
