import { type Status, statusOf } from '../store/status.js';
import type { CommonOptions } from './common.js';
import type { Language } from './config.js';
import { print, printJson } from './print.js';
import { statusWords } from './status-words.js';
import { withStore } from './stored-audits.js';

/** Lanes shown to a person: the earliest due. */
const SHOWN = 20;

export async function showStatus(options: CommonOptions): Promise<void> {
  await withStore(options, async (store, config) => {
    const status = await statusOf(store);
    if (options.json) printJson(status);
    else print(`${linesOf(status, config.lang ?? 'en', Date.now()).join('\n')}\n`);
  });
}

function linesOf({ audits, lanes }: Status, lang: Language, now: number): string[] {
  const words = statusWords[lang];
  if (audits.length === 0) return [words.none];
  const time = (at: number) =>
    new Date(at).toLocaleString(lang === 'fr' ? 'fr-FR' : 'en-GB', {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
  const heads = audits.flatMap((audit) => [
    words.audit(audit.id, audit.list, time(audit.startedAt)),
    audit.finishedAt === undefined
      ? words.underway(audit.done, audit.done + audit.waiting)
      : words.finished(time(audit.finishedAt)),
  ]);
  if (lanes.length === 0) return heads;
  const shown = lanes
    .slice(0, SHOWN)
    .map((lane) => words.lane(lane.lane, lane.waiting, lane.dueAt <= now ? words.now : time(lane.dueAt)));
  const more = lanes.length > SHOWN ? [words.more(lanes.length - SHOWN)] : [];
  return [...heads, '', words.lanes, ...shown, ...more];
}
