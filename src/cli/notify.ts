import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type AuditDiff, diff } from '../analysis/history/diff.js';
import type { Notice, NoticeOptions } from '../fetching/notice/notice.js';
import { sendNotice } from '../fetching/notice/send-notice.js';
import { type NoticeTarget, noticeTarget } from '../fetching/notice/target.js';
import { proxySettings } from '../fetching/proxy.js';
import { version } from '../package-root.js';
import { renderDiff } from '../report/index.js';
import { auditsIn } from '../store/audits.js';
import type { Store } from '../store/database.js';
import type { AuditRow } from '../store/schema.js';
import { type Config, tokenFrom } from './config.js';
import { UsageError } from './failure.js';
import { comparedModelOf, settingsOf } from './make-report.js';
import { notifyWords } from './notify-words.js';
import { warn } from './print.js';
import { pageAmong } from './write-report.js';

export interface NotifyOptions {
  notify?: string[];
  always?: boolean;
  allowNotifyHost?: string[];
  quiet?: boolean;
  includeProbable?: boolean;
}

/** The targets of this run: the flags', else those of the environment or the configuration. */
export function targetsOf(options: NotifyOptions, config: Config): NoticeTarget[] {
  return (options.notify ?? config.notify ?? []).map((raw) => {
    const target = noticeTarget(raw);
    if ('wrong' in target) throw new UsageError(notifyWords().wrong[target.wrong]);
    return target;
  });
}

/** Tells every target what changed since the audit before. Whatever goes wrong here is a sentence, and the audit is done. */
export async function notify(
  targets: readonly NoticeTarget[],
  store: Store,
  auditId: number,
  paths: readonly string[],
  options: NotifyOptions,
  config: Config,
): Promise<void> {
  if (targets.length === 0) return;
  try {
    const notice = await noticeOf(store, auditId, paths, options, config);
    if (notice === undefined) return;
    for (const target of targets) await tell(target, notice, noticeOptions(options, config), options.quiet);
  } catch (error) {
    const what = error instanceof Error ? error.name : 'failed';
    warn(`followsuit: ${notifyWords().notSent(targets.map(({ place }) => place).join(', '), what)}\n`);
  }
}

function noticeOptions(options: NotifyOptions, config: Config): NoticeOptions {
  return {
    allowHosts: options.allowNotifyHost ?? [],
    proxy: proxySettings(config.proxy, process.env),
    password: tokenFrom(config, process.env)('FOLLOWSUIT_SMTP_PASSWORD'),
    contact: config.contact,
  };
}

async function tell(
  target: NoticeTarget,
  notice: Notice,
  options: NoticeOptions,
  quiet = false,
): Promise<void> {
  const words = notifyWords();
  const end = await sendNotice(target, notice, options);
  if (end !== 'sent')
    warn(`followsuit: ${words.notSent(target.place, words.reasons[end.what] ?? end.what)}\n`);
  else if (!quiet) warn(`followsuit: ${words.sent(target.place)}\n`);
}

/** A mail that servers take. */
const MAX_ATTACHMENT = 8_000_000;
const MAX_LINES = 24;
const COLUMNS = 76;

async function noticeOf(
  store: Store,
  auditId: number,
  paths: readonly string[],
  options: NotifyOptions,
  config: Config,
): Promise<Notice | undefined> {
  const words = notifyWords();
  const audit = (await auditsIn(store)).find(({ id }) => id === auditId);
  const before = audit && (await auditBefore(store, audit));
  const settings = settingsOf(config, options);
  const after = await comparedModelOf(store, auditId, settings);
  const changed = before && diff(await comparedModelOf(store, before.id, settings), after, version);
  if (!options.always && (changed === undefined || !isNews(changed))) {
    if (!options.quiet) warn(`followsuit: ${changed === undefined ? words.first : words.nothing}\n`);
    return undefined;
  }
  const lines = changed === undefined ? [words.first] : linesOf(changed, config);
  const page = pageAmong(paths);
  const content = page === undefined ? undefined : readFileSync(page);
  return {
    title: words.title(after.audit.list),
    text: [...lines, ...(page === undefined ? [] : ['', words.report(page)])].join('\n'),
    data: { audit: auditId, list: after.audit.list, report: page ?? null, diff: changed ?? null },
    ...(page !== undefined &&
      content !== undefined &&
      content.length <= MAX_ATTACHMENT && { attachment: { name: basename(page), content } }),
  };
}

/** Followers go up and down every day; what is news is a standing, a finding or the verdict. */
export function isNews({ changes, findings, verdict }: AuditDiff): boolean {
  return changes.length + findings.length > 0 || verdict.before !== verdict.after;
}

function linesOf(changed: AuditDiff, config: Config): string[] {
  const text = renderDiff(changed, { lang: config.lang ?? 'en', columns: COLUMNS });
  const lines = text.trimEnd().split('\n');
  const beyond = lines.length - MAX_LINES;
  return beyond > 0 ? [...lines.slice(0, MAX_LINES), notifyWords().more(beyond)] : lines;
}

/** The audit of the same list before this one. */
export async function auditBefore(store: Store, later: AuditRow): Promise<AuditRow | undefined> {
  return (await auditsIn(store)).find((a) => a.id < later.id && a.list_digest === later.list_digest);
}
