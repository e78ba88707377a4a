import { type Status, statusOf } from '../store/status.js';
import type { CommonOptions } from './common.js';
import type { Language } from './config.js';
import { print, printJson } from './print.js';
import { statusWords } from './status-words.js';
import { withStore } from './stored-audits.js';

/** Lanes shown to a person: the earliest due. */
const SHOWN = 20;

export interface StatusOptions extends CommonOptions {
  tag?: string[];
}

export async function showStatus(options: StatusOptions): Promise<void> {
  await withStore(options, async (store, config) => {
    const status = await statusOf(store, options.tag);
    if (options.json) printJson(status);
    else print(`${linesOf(status, config.lang ?? 'en', Date.now()).join('\n')}\n`);
  });
}

function linesOf({ audits, lanes, workers }: Status, lang: Language, now: number): string[] {
  const words = statusWords[lang];
  const time = timeIn(lang);
  const heads = audits.flatMap((audit) => [
    words.audit(audit.id, [audit.list, ...(audit.tags ?? [])].join(' '), time(audit.startedAt)),
    audit.finishedAt === undefined
      ? words.underway(audit.done, audit.done + audit.waiting)
      : words.finished(time(audit.finishedAt)),
  ]);
  const machines = new Map(workers.map(({ id, machine }) => [id, machine]));
  const shown = lanes.slice(0, SHOWN).map((lane) => {
    const machine = lane.worker === undefined ? undefined : machines.get(lane.worker);
    if (machine !== undefined) return words.heldBy(lane.lane, lane.waiting, machine);
    return words.lane(lane.lane, lane.waiting, lane.dueAt <= now ? words.now : time(lane.dueAt));
  });
  const more = lanes.length > SHOWN ? [words.more(lanes.length - SHOWN)] : [];
  const working = workers.map(({ machine, pid, busy, lanes: all, seenAt }) =>
    words.worker(machine, pid, busy, all, time(seenAt)),
  );
  return [
    ...(audits.length === 0 ? [words.none] : heads),
    ...(lanes.length === 0 ? [] : ['', words.lanes, ...shown, ...more]),
    ...(workers.length === 0 ? [] : ['', words.workers, ...working]),
  ];
}

function timeIn(lang: Language): (at: number) => string {
  return (at) =>
    new Date(at).toLocaleString(lang === 'fr' ? 'fr-FR' : 'en-GB', {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
}
