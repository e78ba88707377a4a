import { measureIds } from '../analysis/codes.js';
import type {
  AccountReport,
  CompanyPast,
  CompanyReport,
  Finding,
  PastAccount,
  ReportModel,
} from '../analysis/model/report-model.js';
import { isGiven } from '../analysis/model/report-model.js';
import { type Reason, reasonText } from '../model/reason.js';
import { knownByOf } from './figures.js';

/** A time of the report: CSV writes it as ISO 8601, a workbook as a date. */
export interface Time {
  at: number;
}

export type Cell = string | number | boolean | Time | undefined;

export interface Table {
  name: 'accounts' | 'posts' | 'findings' | 'past';
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

interface Column<Row> {
  head: string;
  value(row: Row): Cell;
}

interface Placed {
  company: CompanyReport;
  account: AccountReport;
}

/** Tables of facts: a row per account (or site not read), post and finding; per account once announced where an archive was asked. */
export function factTables(model: ReportModel): Table[] {
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
  const accounts = table('accounts', accountColumns, placed);
  const unread = model.companies.filter(({ site, accounts: known }) => site.unread && known.length === 0);
  return [
    { ...accounts, rows: [...accounts.rows, ...unread.map(unreadRow)] },
    table('posts', postColumns, posts),
    table('findings', findingColumns, findings),
    ...(model.past ? [table('past', pastColumns, pastRows(model))] : []),
  ];
}

function table<Row>(name: Table['name'], columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return {
    name,
    columns: columns.map(({ head }) => head),
    rows: rows.map((row) => columns.map((column) => column.value(row))),
  };
}

function time(at: number | undefined): Time | undefined {
  return at === undefined ? undefined : { at };
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
  { head: 'site_unread', value: ({ company }) => company.site.unread?.extent },
  { head: 'certainty', value: ({ account }) => account.certainty },
  { head: 'last_declared', value: ({ account }) => time(account.lastDeclared) },
  { head: 'counted', value: ({ account }) => account.counted },
  { head: 'grade', value: ({ account }) => account.grade },
  { head: 'standing', value: ({ account }) => account.standing.kind },
  { head: 'why', value: ({ account }) => reasonText(asReason(account.standing.reason)) },
  { head: 'cause', value: ({ account }) => reason(account.standing.cause) },
  { head: 'last_activity_from', value: ({ account }) => time(account.lastActivity?.from) },
  { head: 'last_activity_to', value: ({ account }) => time(account.lastActivity?.to) },
  { head: 'last_original_from', value: ({ account }) => time(account.lastOriginal?.from) },
  { head: 'last_original_to', value: ({ account }) => time(account.lastOriginal?.to) },
  { head: 'lower_bound', value: ({ account }) => account.view?.lowerBound },
  { head: 'followers', value: ({ account }) => account.profile?.followers?.value },
  { head: 'followers_exact', value: ({ account }) => account.profile?.followers?.exact },
  { head: 'posts_told', value: ({ account }) => account.profile?.postsTotal?.value },
  { head: 'posts_listed', value: ({ account }) => account.view?.postsListed },
  { head: 'seen_at', value: ({ account }) => time(account.seenAt) },
  ...measureIds.map((id) => ({
    head: id.replaceAll('-', '_'),
    value: ({ account }: Placed) => {
      const measure = account.measures[id];
      return measure !== undefined && isGiven(measure) && !knownByOf(measure) ? measure.value : undefined;
    },
  })),
  {
    head: 'known_by',
    value: ({ account }) => {
      const pace = account.measures['followers-per-month'];
      return pace !== undefined && isGiven(pace) ? time(knownByOf(pace)) : undefined;
    },
  },
];

/** A company without a row would pass for one that declares nothing: where its site was not read, a row without an account says so. */
function unreadRow(company: CompanyReport): Cell[] {
  const { name, self, website, site } = company;
  const known: Record<string, Cell> = {
    company: name,
    self,
    website,
    site_state: site.state,
    site_unread: site.unread?.extent,
    counted: false,
    grade: 'not-checked',
    standing: 'not-checked',
    cause: reason(site.unread?.reason),
  };
  return accountColumns.map(({ head }) => known[head]);
}

interface PostRow extends Placed {
  post: AccountReport['posts'][number];
}

const postColumns: Column<PostRow>[] = [
  ...whose,
  { head: 'from', value: ({ post }) => time(post.from) },
  { head: 'to', value: ({ post }) => time(post.to) },
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

interface PastRow {
  company: string;
  account: PastAccount | CompanyPast['uncertain'][number];
}

function pastRows(model: ReportModel): PastRow[] {
  const names = new Map(model.companies.map(({ key, name }) => [key, name]));
  return (model.past?.byCompany ?? []).flatMap(({ company, accounts, uncertain }) =>
    [...accounts, ...uncertain].map((account) => ({ company: names.get(company) ?? company, account })),
  );
}

const pastColumns: Column<PastRow>[] = [
  { head: 'company', value: ({ company }) => company },
  { head: 'network', value: ({ account }) => account.network },
  { head: 'handle', value: ({ account }) => account.handle },
  { head: 'url', value: ({ account }) => account.url },
  { head: 'fate', value: ({ account }) => ('fate' in account ? account.fate : 'earlier-owner') },
  { head: 'counted', value: ({ account }) => 'counted' in account && account.counted },
  { head: 'standing', value: ({ account }) => ('standing' in account ? account.standing.kind : undefined) },
  { head: 'declared_since', value: ({ account }) => time(account.since) },
  { head: 'declared_until', value: ({ account }) => time(account.until) },
  { head: 'gone_before', value: ({ account }) => time(account.goneBefore) },
  {
    head: 'successor',
    value: ({ account }) => ('successor' in account ? account.successor?.url : undefined),
  },
];

function asReason({ code, args }: AccountReport['standing']['reason']): Reason {
  return args === undefined ? { code } : { code, args };
}
