import { stringify } from 'csv-stringify/sync';
import { measureIds } from '../analysis/codes.js';
import type { AccountReport, CompanyReport, Finding, ReportModel } from '../analysis/model/report-model.js';
import { isGiven } from '../analysis/model/report-model.js';
import { type Reason, reasonText } from '../model/reason.js';
import { toIso } from '../model/time.js';
import { tameCell } from './tame.js';

/** Three tables of facts: one row per account, per post, per finding. Codes and ISO 8601 times, no sentences. */
export interface CsvTables extends Record<string, string> {
  accounts: string;
  posts: string;
  findings: string;
}

type Cell = string | number | boolean | undefined;

interface Column<Row> {
  head: string;
  value(row: Row): Cell;
}

interface Placed {
  company: CompanyReport;
  account: AccountReport;
}

/** UTF-8 with a byte order mark and CRLF, as spreadsheets expect; cells that a spreadsheet would run are escaped. */
export function renderCsv(model: ReportModel): CsvTables {
  const placed = model.companies.flatMap((company) =>
    company.accounts.map((account) => ({ company, account })),
  );
  const posts = placed.flatMap(({ company, account }) =>
    account.posts.map((post) => ({ company, account, post })),
  );
  const findings = [
    ...model.companies.flatMap((company) =>
      company.findings.map((finding): FindingRow => ({ company, finding })),
    ),
    ...placed.flatMap(({ company, account }) =>
      account.findings.map((finding): FindingRow => ({ company, account, finding })),
    ),
  ];
  return {
    accounts: table(accountColumns, placed),
    posts: table(postColumns, posts),
    findings: table(findingColumns, findings),
  };
}

function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return stringify(
    rows.map((row) => columns.map((column) => cell(column.value(row)))),
    {
      header: true,
      columns: columns.map(({ head }) => head),
      escape_formulas: true,
      bom: true,
      record_delimiter: 'windows',
    },
  );
}

/** Numbers and booleans as they are; text on one line, without a character that steers what shows it. */
function cell(value: Cell): string | number {
  if (value === undefined) return '';
  if (typeof value === 'number') return value;
  return typeof value === 'boolean' ? String(value) : tameCell(value);
}

function iso(at: number | undefined): string | undefined {
  return at === undefined ? undefined : toIso(at);
}

function reason(given: Reason | undefined): string | undefined {
  return given === undefined ? undefined : reasonText(given);
}

const whose: Column<Placed>[] = [
  { head: 'company', value: ({ company }) => company.name },
  { head: 'self', value: ({ company }) => company.self },
  { head: 'network', value: ({ account }) => account.network },
  { head: 'handle', value: ({ account }) => account.handle },
  { head: 'url', value: ({ account }) => account.url },
];

const accountColumns: Column<Placed>[] = [
  ...whose,
  { head: 'website', value: ({ company }) => company.website },
  { head: 'site_state', value: ({ company }) => company.site.state },
  { head: 'certainty', value: ({ account }) => account.certainty },
  { head: 'counted', value: ({ account }) => account.counted },
  { head: 'grade', value: ({ account }) => account.grade },
  { head: 'standing', value: ({ account }) => account.standing.kind },
  { head: 'why', value: ({ account }) => reasonText(asReason(account.standing.reason)) },
  { head: 'cause', value: ({ account }) => reason(account.standing.cause) },
  { head: 'last_activity_from', value: ({ account }) => iso(account.lastActivity?.from) },
  { head: 'last_activity_to', value: ({ account }) => iso(account.lastActivity?.to) },
  { head: 'last_original_from', value: ({ account }) => iso(account.lastOriginal?.from) },
  { head: 'last_original_to', value: ({ account }) => iso(account.lastOriginal?.to) },
  { head: 'lower_bound', value: ({ account }) => account.view?.lowerBound },
  { head: 'followers', value: ({ account }) => account.profile?.followers?.value },
  { head: 'followers_exact', value: ({ account }) => account.profile?.followers?.exact },
  { head: 'posts_told', value: ({ account }) => account.profile?.postsTotal?.value },
  { head: 'posts_listed', value: ({ account }) => account.view?.postsListed },
  { head: 'seen_at', value: ({ account }) => iso(account.seenAt) },
  ...measureIds.map((id) => ({
    head: id.replaceAll('-', '_'),
    value: ({ account }: Placed) => {
      const measure = account.measures[id];
      return measure !== undefined && isGiven(measure) ? measure.value : undefined;
    },
  })),
];

interface PostRow extends Placed {
  post: AccountReport['posts'][number];
}

const postColumns: Column<PostRow>[] = [
  ...whose,
  { head: 'from', value: ({ post }) => iso(post.from) },
  { head: 'to', value: ({ post }) => iso(post.to) },
  { head: 'date_source', value: ({ post }) => post.source },
  { head: 'kind', value: ({ post }) => post.kind },
  { head: 'pinned', value: ({ post }) => post.pinned },
  { head: 'post_url', value: ({ post }) => post.url },
  { head: 'likes', value: ({ post }) => post.likes?.value },
  { head: 'comments', value: ({ post }) => post.comments?.value },
  { head: 'shares', value: ({ post }) => post.shares?.value },
  { head: 'views', value: ({ post }) => post.views?.value },
];

interface FindingRow {
  company: CompanyReport;
  account?: AccountReport;
  finding: Finding;
}

const findingColumns: Column<FindingRow>[] = [
  { head: 'company', value: ({ company }) => company.name },
  { head: 'network', value: ({ account }) => account?.network },
  { head: 'handle', value: ({ account }) => account?.handle },
  { head: 'url', value: ({ account }) => account?.url },
  { head: 'finding', value: ({ finding }) => finding.code },
  { head: 'grade', value: ({ finding }) => finding.grade },
  { head: 'args', value: ({ finding }) => JSON.stringify(finding.args ?? {}) },
];

function asReason({ code, args }: AccountReport['standing']['reason']): Reason {
  return args === undefined ? { code } : { code, args };
}
