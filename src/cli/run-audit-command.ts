import { openReader } from '../audit/reading/reader.js';
import { openReplay, type Replay } from '../audit/replay.js';
import { runAudit } from '../audit/run-audit.js';
import { takeScreenshots } from '../audit/screenshots.js';
import { secretsOf } from '../audit/secrets.js';
import { openLive, type Source } from '../audit/source.js';
import { auditTogether } from '../audit/together/audit-together.js';
import { withoutSandbox } from '../fetching/browser/launch.js';
import { RecordingError } from '../fetching/recording/recording-error.js';
import { mergeCompetitors } from '../intake/merge-competitors.js';
import { readUrl } from '../intake/website.js';
import type { Competitor } from '../model/competitor.js';
import type { Store } from '../store/database.js';
import { isPostgresUrl } from '../store/postgres-url.js';
import { type AuditWishes, auditOrder, WIDTH } from './audit-order.js';
import { openBeside, thisWorker } from './beside.js';
import type { CommonOptions } from './common.js';
import { defaultDatabase } from './common.js';
import { configOf } from './config-of.js';
import { configWords } from './config-words.js';
import { exitCodes, UsageError } from './failure.js';
import { failureWords } from './failure-words.js';
import type { FetchOptions } from './fetch-options.js';
import { listWords } from './list-words.js';
import { competitorsFrom } from './lists.js';
import { fetchConfig, liveOptions } from './live-options.js';
import { settingsOf } from './make-report.js';
import { type NotifyOptions, notify, targetsOf } from './notify.js';
import { refuseOffline } from './offline.js';
import { type OutputOptions, withOutput } from './output-options.js';
import { outputWords } from './output-words.js';
import { pastEstimate } from './past-words.js';
import { warn } from './print.js';
import { conditionsOf, printOutcome, reportLook } from './print-outcome.js';
import { progress } from './progress.js';
import { progressWords } from './progress-words.js';
import { provisionalReports } from './provisional.js';
import { readWords } from './read-words.js';
import { openRunLog } from './run-log.js';
import { sayBefore } from './say-before.js';
import { stopSignal } from './signals.js';
import { databaseTrouble, naming, openLocked } from './store.js';
import { checkOutput } from './write-report.js';

export interface AuditOptions extends CommonOptions, FetchOptions, OutputOptions, NotifyOptions, AuditWishes {
  sheet?: string;
  strict?: boolean;
  replay?: string;
  maxMinutes?: number;
  includeProbable?: boolean;
  screenshots?: boolean;
  industry?: string;
  self?: string[];
  failOn?: string;
  yes?: boolean;
  /** ms */
  provisional?: number;
  verbose?: boolean;
  log?: string;
}

/** From a list to a report; returns the exit code. */
export async function runAuditCommand(named: readonly string[], given: AuditOptions): Promise<number> {
  const lists = named.length > 0 ? named : await listOf(given);
  const config = configOf(given, fetchConfig(given));
  const options = withOutput(given, config);
  const lang = config.lang ?? 'en';
  // What is wrong with these is said before anybody is asked, not after.
  settingsOf(config, options);
  conditionsOf(options.failOn);
  const targets = targetsOf(options, config);
  const database = config.db ?? defaultDatabase;
  await checkOutput({ ...reportLook(config), ...options }, config, [
    database,
    ...lists,
    ...(options.replay ? [options.replay] : []),
  ]);
  const replay = options.replay === undefined ? undefined : await replayed(options.replay);
  if (replay === undefined && config.contact === undefined && !options.quiet)
    warn(`followsuit: ${configWords().noContact}\n`);
  const asOf = replay?.asOf ?? Date.now();
  const reading = {
    sheet: options.sheet,
    strict: options.strict ?? false,
    lang,
    now: asOf,
    quiet: options.quiet ?? false,
  };
  const { competitors, list } = await competitorsFrom(lists, reading);
  const own = await ownCompanies(options.self ?? (config.self === undefined ? [] : [config.self]), reading);
  const stop = stopSignal(() => warn(`followsuit: ${progressWords().stopping}\n`));
  const live = liveOptions(options, config, stop.signal);
  if (replay === undefined && !(await sayBefore([...competitors, ...own], live, options))) {
    stop.release();
    return exitCodes.done;
  }
  const log = openRunLog({ ...options, secrets: secretsOf(live) });
  // Whoever asks nobody needs no turn of anybody.
  const isShared = replay === undefined && isPostgresUrl(database);
  const { store, release } = await openLocked(database, isShared ? 'beside' : 'alone', stop.signal);
  const together = isShared ? await openBeside(store, database, stop.signal) : undefined;
  const source = replay ?? (await openLive(live, store, together));
  const outside = 'lost' in source ? source : undefined;
  const signal = outside === undefined ? stop.signal : AbortSignal.any([stop.signal, outside.lost]);
  const opensBrowser = replay === undefined && source.means.browser && live.browserEndpoint === undefined;
  if (opensBrowser && withoutSandbox() && !options.quiet) warn(`followsuit: ${progressWords().sandbox}\n`);
  const noPictures = options.screenshots ? whyNoPictures(options, replay, source) : undefined;
  if (noPictures !== undefined) warn(`followsuit: --screenshots: ${noPictures}\n`);
  const reader = openReader();
  if (options.past && replay === undefined && !options.quiet)
    warn(`followsuit: ${pastEstimate(withOwn(competitors, own), lang)}\n`);
  const bars = progress({ quiet: (options.quiet ?? false) || (options.verbose ?? false) });
  const provisional = provisionalReports(store, options.provisional, options, config);
  try {
    const end = await naming(database, () => {
      const order = {
        ...auditOrder(
          {
            store,
            list,
            competitors: withOwn(competitors, own),
            asOf: together?.clock.now() ?? asOf,
            clock: together?.clock,
            askFor: (scope) => log?.watching(source.askFor(scope)) ?? source.askFor(scope),
            means: source.means,
            reader,
            live,
            replay,
            signal,
            onEvent: (event) => {
              bars.onEvent(event);
              log?.onEvent(event);
            },
          },
          options,
          config,
        ),
        onBegun: provisional.begin,
      };
      return together
        ? auditTogether(order, { together, who: thisWorker(WIDTH), gapSeconds: live.gapSeconds })
        : runAudit(order);
    });
    bars.stop();
    await provisional.stop();
    if (outside !== undefined) refuseOffline(outside, lang);
    if (end.state === 'interrupted') return interrupted();
    // The audit is kept whole. What is left is work of this thread, in which no handler is called: signals end it at once.
    stop.release();
    return await printOutcome(store, end.auditId, {
      options,
      config,
      onWritten: (paths) => notify(targets, store, end.auditId, paths, options, config),
      ...(options.screenshots &&
        noPictures === undefined && {
          takePictures: (urls: ReadonlySet<string>) =>
            takeScreenshots(store, end.auditId, urls, source.askFor({ kind: 'account' })),
        }),
    });
  } finally {
    bars.stop();
    reader.close();
    await provisional.stop();
    log?.close();
    await together?.close();
    await closeAll(source, store, release);
    stop.release();
  }
}

/** Where no list is named: that of the configuration, else a person is asked for one. */
async function listOf(options: AuditOptions): Promise<string[]> {
  const { list } = configOf(options);
  if (list !== undefined) return [list];
  if (process.stdin.isTTY !== true) throw new UsageError(listWords().none);
  const { begin } = await import('./run-init.js');
  return [await begin(options.config)];
}

/** Why no picture can be taken in this run, and what would be right. */
function whyNoPictures(
  options: AuditOptions,
  replay: Replay | undefined,
  { means }: Source,
): string | undefined {
  const words = outputWords().noPictures;
  if (replay !== undefined) return words.replay;
  if (means.browser) return undefined;
  return words[options.browser === false ? 'forbidden' : 'no-browser'];
}

async function closeAll(source: Source, store: Store, release: () => void | Promise<void>): Promise<void> {
  await source.close();
  await store.destroy();
  await release();
}

function interrupted(): number {
  warn(`followsuit: ${progressWords().interrupted}\n`);
  return exitCodes.interrupted;
}

async function replayed(path: string): Promise<Replay> {
  try {
    return await openReplay(path);
  } catch (error) {
    const trouble = databaseTrouble(path, error);
    if (trouble) throw new UsageError(`--replay ${trouble.message}`);
    if (error instanceof RecordingError)
      throw new UsageError(`--replay ${readWords().recording[error.code](error.args)}`);
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(`--replay ${path}${failureWords().colon} ${readWords().notARecording}`);
  }
}

/** A company of ours that is on the list, too, is one company: the listed one, marked as ours. The others come first. */
function withOwn(listed: readonly Competitor[], own: readonly Competitor[]): Competitor[] {
  const { competitors } = mergeCompetitors(
    [...listed, ...own].map((competitor) => ({ competitor, file: '' })),
  );
  const isAdded = (competitor: Competitor) => own.includes(competitor);
  return [...competitors.filter(isAdded), ...competitors.filter((c) => !isAdded(c))];
}

async function ownCompanies(urls: readonly string[], reading: Parameters<typeof competitorsFrom>[1]) {
  if (urls.length === 0) return [];
  const wrong = urls.find((url) => 'wrong' in readUrl(url));
  if (wrong !== undefined) throw new UsageError(listWords().self(wrong));
  const { competitors } = await competitorsFrom(urls, { ...reading, strict: false });
  return competitors.map((c) => ({ ...c, self: true }));
}
