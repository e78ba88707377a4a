import { closeSync, openSync, writeSync } from 'node:fs';
import type { AuditEvent } from '../audit/audit-work.js';
import { scrubber } from '../fetching/scrub.js';
import type { Answer, Ask, Refusal } from '../model/answer.js';
import { toIso } from '../model/time.js';
import { tameCell } from '../report/tame.js';
import { said } from './language.js';
import { warn } from './print.js';

/** One thing a run did. `ms`: how long the answer took; in `waited`, how long we held back before asking. */
export type RunEvent =
  | { event: 'asked'; url: string }
  | { event: 'waited'; url?: string; lane?: string; ms: number }
  | { event: 'answered'; url: string; status: number; ms: number; finalUrl?: string }
  | { event: 'refused'; url: string; code: string; args?: Record<string, unknown>; status?: number };

/** What a run does, as it does it: for eyes (`--verbose`) and as JSON lines in a file (`--log`). Never a secret. */
export interface RunLog {
  watching(ask: Ask): Ask;
  onEvent(event: AuditEvent): void;
  close(): void;
}

export interface RunLogOptions {
  verbose?: boolean | undefined;
  /** A file; lines are added to it. */
  log?: string | undefined;
  /** Values that may not be written, whatever echoes them. */
  secrets: readonly string[];
  now?(): number;
}

/** Shorter pauses are the pace itself. */
const WORTH_SAYING_MS = 1_000;

export function openRunLog({ verbose, log, secrets, now = Date.now }: RunLogOptions): RunLog | undefined {
  if (!verbose && log === undefined) return undefined;
  const file = log === undefined ? undefined : openSync(log, 'a', 0o600);
  const scrub = secrets.map(scrubber).reduce(
    (all, one) => (text) => one(all(text)),
    (text: string) => text,
  );
  const tell = (event: RunEvent) => {
    const at = toIso(now());
    if (file !== undefined) writeSync(file, `${scrub(JSON.stringify({ at, ...event }))}\n`);
    if (verbose) warn(`${scrub(`${at.slice(11, 19)} ${lineOf(event)}`)}\n`);
  };
  return {
    watching: (ask) => async (request) => {
      const began = now();
      tell({ event: 'asked', url: request.url });
      const result = await ask(request);
      const held = now() - began - elapsedOf(result);
      if (held >= WORTH_SAYING_MS) tell({ event: 'waited', url: request.url, ms: Math.round(held) });
      tell(eventOf(result));
      return result;
    },
    onEvent(event) {
      if (event.kind === 'set-aside')
        tell({ event: 'waited', lane: event.lane, ms: Math.max(0, Math.round(event.until - now())) });
    },
    close: () => (file === undefined ? undefined : closeSync(file)),
  };
}

function elapsedOf(result: Answer | Refusal): number {
  return (result.kind === 'answer' ? result : result.answer)?.elapsedMs ?? 0;
}

function eventOf(result: Answer | Refusal): RunEvent {
  if (result.kind === 'refusal') {
    const { url, reason, answer } = result;
    return { event: 'refused', url, ...reason, ...(answer && { status: answer.status }) };
  }
  const { url, status, elapsedMs, finalUrl } = result;
  return { event: 'answered', url, status, ms: Math.round(elapsedMs), ...(finalUrl !== url && { finalUrl }) };
}

function lineOf(event: RunEvent): string {
  const words = said(verbs);
  switch (event.event) {
    case 'asked':
      return `${words.asked} ${tameCell(event.url)}`;
    case 'waited':
      return `${words.waited} ${(event.ms / 1000).toFixed(1)} s (${tameCell(event.url ?? event.lane ?? '')})`;
    case 'answered':
      return `${words.answered} ${event.status} ${tameCell(event.finalUrl ?? event.url)} (${event.ms} ms)`;
    case 'refused':
      return `${words.refused} ${tameCell(event.url)} (${event.code})`;
  }
}

const verbs = {
  en: { asked: 'asked   ', waited: 'waited  ', answered: 'answered', refused: 'refused ' },
  fr: { asked: 'demandé ', waited: 'attendu ', answered: 'répondu ', refused: 'refusé  ' },
};
