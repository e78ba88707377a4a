import { askEither } from '../discovery/past/capture.js';
import { patientArchive } from '../discovery/past/patience.js';
import { sameTwice } from '../discovery/site-state.js';
import type { WikidataAnswer } from '../discovery/wikidata-query.js';
import type { TaskScope } from '../fetching/task-scope.js';
import type { Ask } from '../model/answer.js';
import type { Competitor, SeenByHand } from '../model/competitor.js';
import type { Discovery, SiteState } from '../model/discovery.js';
import type { NetworkId } from '../model/network-id.js';
import type { AccountRef, Observation } from '../model/reading.js';
import { networkById } from '../networks/index.js';
import { accountRef, defaultReadOptions, type Network, type ReadOptions } from '../networks/network.js';
import type { StoredCompetitor } from '../store/audits.js';
import { putControl } from '../store/controls.js';
import type { Store } from '../store/database.js';
import { type DeclaredAccount, putDeclared, putSite, storedSite } from '../store/declarations.js';
import { accountUrlsOf, declaredEarlier, idKnownEarlier } from '../store/earlier.js';
import { firstNoted, putObservation } from '../store/observations.js';
import type { TaskRow } from '../store/schema.js';
import { addTask } from '../store/tasks.js';
import type { AuditWork } from './audit-work.js';
import { besideIn } from './beside.js';
import { judgeControl } from './control.js';
import { declaredBy, siteFindingsOf } from './declared.js';
import { planPast, putPastFound, storedToday } from './past.js';
import { planAccount } from './plan-audit.js';
import { type Reader, readerHere } from './reading/reader.js';
import { mayBeRenamed } from './renamed.js';
import { withSeenByHand } from './seen-by-hand.js';
import { seenOnNetwork } from './seen-on-network.js';
import type { AnswerBook, TaskAsk } from './stored-ask.js';

/** Long enough for a restart, short enough to wait for. */
export const RECHECK_MS = 45_000;

/** What a task came to: how it is kept, in one transaction with the task's end. */
export interface TaskEnd {
  store(trx: Store): Promise<unknown>;
  outcome?: Observation['outcome']['kind'];
}

/** All but how the tasks are handed out. */
type PerformerWork = Omit<AuditWork, 'width' | 'onEvent'>;

/** Does the tasks of one audit, whoever hands them out: asks, reads, and says what is to be kept. */
export class Performer {
  readonly #competitors: Map<number, Competitor>;
  /** What people wrote down, by the account's url. */
  readonly #seen: Map<string, SeenByHand>;
  /** The few of which the list says what somebody saw, and not on which account. */
  readonly #seenOnNetworks: StoredCompetitor[];
  readonly #reader: Reader;
  /** One for the run: what one company's question met, the next one need not try. */
  readonly #patient: (ask: Ask) => Ask;
  #wikidata: WikidataAnswer | undefined;

  constructor(
    private readonly work: PerformerWork,
    private readonly book: AnswerBook,
  ) {
    this.#competitors = new Map(work.competitors.map((c) => [c.id, c.competitor]));
    const seen = work.competitors.flatMap((c) => c.competitor.seenByHand ?? []);
    this.#seen = new Map(seen.map((s) => [s.account.url, s]));
    this.#seenOnNetworks = work.competitors.filter((c) => c.competitor.seenOnNetwork !== undefined);
    this.#reader = work.reader ?? readerHere;
    this.#patient = patientArchive((ms) => work.clock.sleep(ms, work.signal), work.clock.now);
  }

  /** Asks Wikidata's query service, if it may, once for the whole list, before its sites are read. */
  async askWikidata(): Promise<void> {
    const { wikidata, competitors } = this.work;
    const websites = competitors.flatMap(({ competitor }) => competitor.website ?? []);
    if (!wikidata?.query || wikidata.contact === undefined || websites.length === 0) return;
    const source = this.work.askFor({ kind: 'account' });
    const { ask } = this.book.forTask({ taskId: null, takePostponed: true }, source);
    this.#wikidata = await this.#reader.wikidata(websites, ask);
  }

  /** How the questions of a task are asked; at its last chance a host that wants to be left alone is taken at its word. */
  askingFor(task: TaskRow, isLast: boolean): TaskAsk {
    const kind = scopes[task.kind];
    const plain = this.work.askFor({ kind });
    const source = kind === 'archive' ? this.#patient(plain) : plain;
    const takePostponed = isLast || kind === 'archive';
    return this.book.forTask({ taskId: task.id, takePostponed, again: task.kind === 'recheck' }, source);
  }

  /** What a task comes to; undefined where nothing is there to be done any more. */
  async perform(task: TaskRow, asking: TaskAsk): Promise<TaskEnd | undefined> {
    const { ask } = asking;
    if (task.kind === 'discover' || task.kind === 'recheck') return this.#discover(task, ask);
    if (task.kind === 'past') return this.#past(task, asking);
    const network = task.network === null ? undefined : networkById(task.network as NetworkId);
    if (network === undefined) return { store: async () => {} };
    return task.kind === 'control' ? this.#control(network, ask) : this.#account(task, network, ask);
  }

  async #account(task: TaskRow, network: Network, ask: Ask): Promise<TaskEnd | undefined> {
    const row = await this.work.store
      .selectFrom('accounts')
      .selectAll()
      .where('id', '=', task.account_id ?? -1)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const account: AccountRef = { network: network.id, handle: row.handle, url: row.url };
    const beside = await besideIn(this.work, network, account.handle);
    const options = { ...this.#readOptions(), ...(beside && { beside }) };
    const observed = await this.#observe(network, account, ask, options);
    const found = await this.#followRename(observed, network, row.id, ask);
    const { store, auditId } = this.work;
    const seen =
      this.#seen.get(account.url) ?? (await seenOnNetwork(store, auditId, account, this.#seenOnNetworks));
    const notedAt = seen?.lastPost && (await firstNoted(store, row.id, seen.lastPost));
    const observation = withSeenByHand(found, seen, notedAt);
    return {
      outcome: observation.outcome.kind,
      store: (trx) => putObservation(trx, auditId, row.id, observation),
    };
  }

  #observe(network: Network, account: AccountRef, ask: Ask, options: ReadOptions) {
    return this.#reader.account(network, account, ask, options, this.work.means);
  }

  async #followRename(
    observed: Observation,
    network: Network,
    accountId: number,
    ask: Ask,
  ): Promise<Observation> {
    if (!mayBeRenamed(observed, network)) return observed;
    const id = await idKnownEarlier(this.work.store, this.work.auditId, accountId);
    return id === undefined ? observed : this.#reader.renamed(observed, id, ask);
  }

  /** Rule 2 of DESIGN 2: absences count only where an impossible handle is absent and a certain one is present. */
  async #control(network: Network, ask: Ask): Promise<TaskEnd> {
    const pair = network.control;
    if (pair === undefined) return { store: async () => {} };
    // As many as a confirmed "not found" takes: a half that runs out of requests proves nothing.
    const options = { ...this.#readOptions(), maxRequests: 5, maxPosts: 1 };
    const seed = String(this.work.asOf % 1_000_000_007);
    const certain = await this.#observe(network, accountRef(network, pair.certain), ask, options);
    const impossible = await this.#observe(network, accountRef(network, pair.impossible(seed)), ask, options);
    const control = judgeControl(network.id, certain, impossible);
    return { store: (trx) => putControl(trx, this.work.auditId, control) };
  }

  async #discover(task: TaskRow, ask: Ask): Promise<TaskEnd | undefined> {
    const competitorId = task.competitor_id ?? -1;
    const competitor = this.#competitors.get(competitorId);
    if (competitor?.website === undefined) return undefined;
    const { wikidata } = this.work;
    const item = competitor.wikidata;
    const discovery = await this.#reader.site(competitor.website, ask, {
      ...this.work.discovery,
      ...(wikidata && {
        wikidata: {
          contact: wikidata.contact,
          ...(item !== undefined && { item }),
          ...(this.#wikidata && { answer: this.#wikidata }),
        },
      }),
      now: this.work.asOf,
      name: competitor.name,
    });
    const site =
      task.kind === 'recheck' ? await this.#seenTwice(competitorId, discovery.site) : discovery.site;
    const declared = declaredBy(discovery, competitorId);
    return {
      store: async (trx) => {
        await putSite(trx, this.work.auditId, competitorId, siteFindingsOf({ ...discovery, site }));
        await this.#putDeclared(trx, declared);
        if (task.kind === 'discover' && discovery.site.state === 'unreachable')
          await this.#planRecheck(trx, task);
        else await this.#afterLook(trx, competitorId, discovery);
      },
    };
  }

  async #putDeclared(trx: Store, declared: readonly DeclaredAccount[]): Promise<void> {
    for (const account of declared) {
      const id = await putDeclared(trx, this.work.auditId, account);
      await planAccount(trx, this.work.auditId, id, account.account, this.work.clock.now());
    }
  }

  async #afterLook(trx: Store, competitorId: number, { unread }: Discovery): Promise<void> {
    if (unread) await this.#carryOn(trx, competitorId);
    if (this.work.past) await planPast(trx, this.work.auditId, competitorId, this.work.clock.now());
  }

  async #past(task: TaskRow, asking: TaskAsk): Promise<TaskEnd> {
    const { store, auditId, asOf: now, past, clock } = this.work;
    const id = task.competitor_id ?? -1;
    const competitor = this.#competitors.get(id);
    const today = competitor && (await storedToday(store, auditId, id, competitor));
    if (competitor === undefined || today === undefined) return { store: async () => {} };
    const site = asking.through(this.work.askFor({ kind: 'site' }));
    const options = { name: competitor.name, now, ...past };
    const found = await this.#reader.past(today, askEither(asking.ask, site, past?.archive), options);
    return { store: (trx) => putPastFound(trx, auditId, id, found, clock.now()) };
  }

  /** A site that could not be read takes nothing back: what the audit before saw declared is asked again. */
  async #carryOn(trx: Store, competitorId: number): Promise<void> {
    const earlier = await declaredEarlier(trx, this.work.auditId, competitorId);
    const known = new Set(await accountUrlsOf(trx, this.work.auditId, competitorId));
    await this.#putDeclared(
      trx,
      earlier.filter(({ account }) => !known.has(account.url)),
    );
  }

  /** A site is said to be unreachable when it was so twice, some time apart: one bad moment proves nothing. */
  async #planRecheck(trx: Store, task: TaskRow): Promise<void> {
    const { id: _id, state: _state, attempts: _attempts, ...place } = task;
    await addTask(trx, { ...place, kind: 'recheck', due_at: this.work.clock.now() + RECHECK_MS });
  }

  /** Joins the second look with the stored first one. */
  async #seenTwice(competitorId: number, second: SiteState): Promise<SiteState> {
    const first = await storedSite(this.work.store, this.work.auditId, competitorId);
    if (first === undefined) return second;
    const { state, reason } = sameTwice({ ...first, evidence: [], checks: 1 }, second);
    const { reason: _reason, ...rest } = second;
    return { ...rest, state, ...(reason && { reason }) };
  }

  #readOptions(): ReadOptions {
    return { ...defaultReadOptions, ...this.work.read, now: this.work.asOf };
  }
}

const scopes: Record<TaskRow['kind'], TaskScope['kind']> = {
  discover: 'site',
  recheck: 'site',
  account: 'account',
  control: 'account',
  past: 'archive',
};
