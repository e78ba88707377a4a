import { MultiBar, type SingleBar } from 'cli-progress';
import type { AuditEvent } from '../audit/conduct.js';
import { networkNames } from '../model/network-id.js';

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
  if (event.kind === 'set-aside') return '';
  if (event.task === 'discover') return 'Websites';
  return event.network ? networkNames[event.network] : 'Accounts';
}

function bars(stream: NodeJS.WriteStream): Progress {
  const all = new MultiBar({
    stream,
    format: '{label} {bar} {value}/{total}',
    barsize: Math.max(10, Math.min(40, (stream.columns ?? 80) - 40)),
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
    const made = all.create(0, 0, { label: label.padEnd(20).slice(0, 20) });
    byLabel.set(label, made);
    return made;
  };
  const total = bar('All');
  return {
    onEvent(event) {
      if (event.kind === 'set-aside') return;
      for (const b of [total, bar(labelOf(event))]) {
        if (event.kind === 'planned') b.setTotal(b.getTotal() + 1);
        else b.increment();
      }
    },
    stop: () => all.stop(),
  };
}

const LINE_EVERY_MS = 10_000;

function lines(stream: NodeJS.WriteStream): Progress {
  const byLabel = new Map<string, Tally>();
  const timer = setInterval(() => stream.write(`${summary(byLabel)}\n`), LINE_EVERY_MS);
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

function summary(byLabel: Map<string, Tally>): string {
  const parts = [...byLabel].map(([label, { done, planned }]) => `${label} ${done}/${planned}`);
  return `followsuit: ${parts.join(', ') || 'starting'}`;
}
