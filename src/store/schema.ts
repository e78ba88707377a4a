import type { ColumnType, Generated, Insertable, Selectable } from 'kysely';

/** Tables of `followsuit.db`. Times are milliseconds since the epoch, UTC; `*_json` columns hold the nouns of model/. */
export interface Schema {
  audits: AuditsTable;
  competitors: CompetitorsTable;
  audit_competitors: AuditCompetitorsTable;
  accounts: AccountsTable;
  audit_accounts: AuditAccountsTable;
  declarations: DeclarationsTable;
  sites: SitesTable;
  past_discoveries: PastDiscoveriesTable;
  tasks: TasksTable;
  answers: AnswersTable;
  bodies: BodiesTable;
  observations: ObservationsTable;
  posts: PostsTable;
  post_metrics: PostMetricsTable;
  controls: ControlsTable;
  hosts: HostsTable;
  looks: LooksTable;
  audit_tags: AuditTagsTable;
  leases: LeasesTable;
  workers: WorkersTable;
}

/**
 * CRC-32 of the columns of the row that `row-sum.ts` names. Null in rows of before it was kept, and in those that somebody changed
 * by SQL of his own: nobody checks these.
 */
type RowSum = ColumnType<number | null, number, number | null>;

interface AuditsTable {
  id: Generated<number>;
  list: string;
  /** Digest of the competitors on the list: the same list resumes the same unfinished audit. */
  list_digest: string;
  as_of: number;
  started_at: number;
  finished_at: number | null;
  version: string;
  conditions_json: string;
  /** How it is worked on, for workers on other machines; null where one process does it alone. */
  terms_json: string | null;
  sum: RowSum;
}

/** Whose audit it is, and what else somebody wants to find it by: `client=acme`. */
interface AuditTagsTable {
  audit_id: number;
  tag: string;
}

interface CompetitorsTable {
  id: Generated<number>;
  /** Registrable domain of the website, else the name in lower case: the same competitor in every audit. */
  key: string;
}

interface AuditCompetitorsTable {
  audit_id: number;
  competitor_id: number;
  position: number;
  name: string;
  website: string | null;
  industry: string | null;
  self: number;
  /** What people wrote down about its accounts, as the list says; null where nothing. */
  seen_json: string | null;
  sum: RowSum;
}

interface AccountsTable {
  id: Generated<number>;
  network: string;
  handle: string;
  url: string;
  sum: RowSum;
}

interface AuditAccountsTable {
  audit_id: number;
  competitor_id: number;
  account_id: number;
  weight: number;
  certainty: string;
  role: string | null;
  locale: string | null;
  /** The clock of the earlier audit that saw it declared; null where this one did. */
  last_declared_at: number | null;
  sum: RowSum;
}

interface DeclarationsTable {
  audit_id: number;
  competitor_id: number;
  account_id: number;
  source: string;
  page: string;
  element: string | null;
  weight: number;
  sum: RowSum;
}

interface SitesTable {
  audit_id: number;
  competitor_id: number;
  state: string;
  reason_json: string | null;
  evidence_json: string;
  pages_json: string;
  /** Why what it declares is unknown; null where it was read, and in audits of before it was kept. */
  unread_json: string | null;
  /** Networks that are linked and not read; null in audits of before it was kept. */
  also_linked_json: string | null;
  /** Accounts declared beyond those that are followed up; null in audits of before it was kept. */
  beyond: number | null;
  placeholders_json: string;
  rejected_json: string;
  sum: RowSum;
}

interface PastDiscoveriesTable {
  audit_id: number;
  competitor_id: number;
  /** What archived copies of the site say, whole. */
  past_json: string;
  sum: RowSum;
}

interface TasksTable {
  id: Generated<number>;
  audit_id: number;
  kind: 'discover' | 'recheck' | 'account' | 'control' | 'past';
  competitor_id: number | null;
  account_id: number | null;
  network: string | null;
  /** Tasks of one lane run one after another: a network's host, a company's site. */
  lane: string;
  state: 'waiting' | 'done';
  due_at: number;
  attempts: number;
}

interface AnswersTable {
  id: Generated<number>;
  audit_id: number;
  task_id: number | null;
  /** Method, canonical url and body: the same question has the same key. */
  key: string;
  url: string;
  method: string;
  sent: string | null;
  final_url: string | null;
  status: number | null;
  headers_json: string | null;
  redirects_json: string | null;
  json_json: string | null;
  digest: string | null;
  at: number;
  elapsed_ms: number | null;
  source: string | null;
  refusal_json: string | null;
  sum: RowSum;
}

export interface BodiesTable {
  digest: string;
  /** UTF-8, compressed by Brotli. */
  body: Buffer;
  size: number;
}

interface ObservationsTable {
  audit_id: number;
  account_id: number;
  at: number;
  outcome: string;
  /** The observation without its posts, which are rows of their own. */
  observation_json: string;
  seen_by: string | null;
  sum: RowSum;
}

interface PostsTable {
  id: Generated<number>;
  account_id: number;
  key: string;
  url: string | null;
  text: string | null;
  sum: RowSum;
}

/** One post as one audit saw it. */
interface PostMetricsTable {
  audit_id: number;
  post_id: number;
  account_id: number;
  position: number;
  at_from: number | null;
  at_to: number | null;
  at_source: string | null;
  /** Everything of the post that is neither identity nor date: kind, pinned, metrics, an edited text. */
  post_json: string;
  sum: RowSum;
}

interface ControlsTable {
  audit_id: number;
  network: string;
  certain: string | null;
  impossible: string | null;
  healthy: number;
  reason_json: string | null;
  /** What each way said, as JSON; null in audits of before it was kept. */
  ways_json: string | null;
  sum: RowSum;
}

interface HostsTable {
  host: string;
  state_json: string;
}

/** What a person did about an account at the desk, in order: what undoing needs, and what was put aside. */
interface LooksTable {
  id: Generated<number>;
  audit_id: number;
  account_id: number;
  at: number;
  kind: string;
  /** The name of a file, or why the account was put aside. */
  detail: string | null;
  /** SHA-256 of the file it was read from, hex: no file is taken twice. */
  file_digest: string | null;
  /** The observation it took the place of, with its posts; null where there was none, or nothing was taken. */
  before_json: string | null;
  undone_at: number | null;
}

/** Who has what to himself for a while, by the clock of the database: the turn of a host, the lane of tasks. */
interface LeasesTable {
  name: string;
  owner: string | null;
  /** Goes up with every owner: what was begun under an earlier one counts no more. */
  token: number;
  /** ms since the epoch; in the past where nobody has it. */
  until: number;
  /** Nobody may have it before; a host's gap. */
  ready_at: number;
}

/** Processes that work on audits at the moment, by the clock of the database. */
interface WorkersTable {
  id: string;
  machine: string;
  pid: number;
  version: string;
  started_at: number;
  seen_at: number;
  /** Tasks that it may have underway at once. */
  lanes: number;
}

export type TaskRow = Selectable<TasksTable>;
export type NewTask = Insertable<TasksTable>;
export type AnswerRow = Selectable<AnswersTable>;
export type AuditRow = Selectable<AuditsTable>;
export type LookRow = Selectable<LooksTable>;
