import { MultiBar, type SingleBar } from 'cli-progress';
import type { AuditEvent } from '../audit/audit-work.js';
import { RECHECK_MS } from '../audit/perform.js';
import { networkNames } from '../model/network-id.js';
import { span } from './before-run-words.js';
import { language } from './language.js';
import { progressWords } from './progress-words.js';

export interface Progress {
  onEvent(event: AuditEvent): void;
  stop(): void;
}

const silent: Progress = { onEvent: () => {}, stop: () => {} };

/** Progress on standard error: bars per network and in all on a terminal, one line every ten seconds otherwise. */
export function progress(options: { quiet: boolean; stream?: NodeJS.WriteStream }): Progress {
  if (options.quiet) return silent;
  const stream = options.stream ?? process.stderr;
  return stream.isTTY ? bars(stream) : lines(stream);
}

interface Tally {
  done: number;
  planned: number;
}

function labelOf(event: AuditEvent): string {
  const words = progressWords();
  if (event.kind === 'set-aside') return '';
  if (event.task === 'discover') return words.websites;
  if (event.task === 'recheck') return words.secondLook(RECHECK_MS / 1000);
  if (event.task === 'past') return words.archive;
  return event.network ? networkNames[event.network] : words.accounts;
}

/** Columns for the label, the count and the time left, which must not fall off the edge. */
const BESIDE_BAR = 64;

function bars(stream: NodeJS.WriteStream): Progress {
  const all = new MultiBar({
    stream,
    format: '{label} {bar} {value}/{total}{left}',
    barsize: Math.max(10, Math.min(40, (stream.columns ?? 80) - BESIDE_BAR)),
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  const byLabel = new Map<string, SingleBar>();
  const bar = (label: string) => {
    const known = byLabel.get(label);
    if (known) return known;
    const made = all.create(0, 0, { label: label.padEnd(24).slice(0, 24), left: '' });
    byLabel.set(label, made);
    return made;
  };
  const total = bar(progressWords().all);
  const pace = timeLeft();
  return {
    onEvent(event) {
      if (event.kind === 'set-aside') return;
      for (const b of [total, bar(labelOf(event))]) {
        if (event.kind === 'planned') b.setTotal(b.getTotal() + 1);
        else b.increment();
      }
      total.update({ left: pace.left(total.getProgress() * total.getTotal(), total.getTotal()) });
    },
    stop: () => all.stop(),
  };
}

const LINE_EVERY_MS = 10_000;

function lines(stream: NodeJS.WriteStream): Progress {
  const byLabel = new Map<string, Tally>();
  const pace = timeLeft();
  const timer = setInterval(() => stream.write(`${summary(byLabel, pace)}\n`), LINE_EVERY_MS);
  timer.unref();
  return {
    onEvent(event) {
      if (event.kind === 'set-aside') return;
      const tally = byLabel.get(labelOf(event)) ?? { done: 0, planned: 0 };
      if (event.kind === 'planned') tally.planned++;
      else tally.done++;
      byLabel.set(labelOf(event), tally);
    },
    stop: () => clearInterval(timer),
  };
}

function summary(byLabel: Map<string, Tally>, pace: TimeLeft): string {
  const parts = [...byLabel].map(([label, { done, planned }]) => `${label} ${done}/${planned}`);
  const sum = (key: keyof Tally) => [...byLabel.values()].reduce((all, tally) => all + tally[key], 0);
  return `followsuit: ${parts.join(', ') || progressWords().starting}${pace.left(sum('done'), sum('planned'))}`;
}

interface TimeLeft {
  /** `, about 3 minutes left`; nothing while too little is done to tell. */
  left(done: number, planned: number): string;
}

const ENOUGH_DONE = 5;
const ENOUGH_MS = 20_000;

/** What is left takes as long a piece as what is done: sites bring accounts, so it is a guess, and said to be one. */
function timeLeft(): TimeLeft {
  const began = Date.now();
  return {
    left(done, planned) {
      const elapsed = Date.now() - began;
      if (done < ENOUGH_DONE || elapsed < ENOUGH_MS || planned <= done) return '';
      const minutes = Math.ceil(((planned - done) * (elapsed / done)) / 60_000);
      return progressWords().left(span(minutes, language()));
    },
  };
}
