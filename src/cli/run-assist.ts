import { emitKeypressEvents } from 'node:readline';
import { type AssistEvent, type AssistKey, assist } from '../audit/assist.js';
import { openReader } from '../audit/reading/reader.js';
import { lookIds } from '../desk/queue.js';
import { AssistedWindow } from '../fetching/browser/assisted-window.js';
import { findBrowser } from '../fetching/browser/find.js';
import { renderObservation } from '../report/index.js';
import { assistWords } from './assist-words.js';
import type { CommonOptions } from './common.js';
import { defaultDatabase } from './common.js';
import type { Language } from './config.js';
import { configOf } from './config-of.js';
import { exitCodes, UsageError } from './failure.js';
import { browserPath } from './live-options.js';
import { settingsOf } from './make-report.js';
import { ownProfile } from './own-profile.js';
import { print } from './print.js';
import { openLocked } from './store.js';
import { chosenAudit } from './stored-audits.js';
import { terminalWidth } from './table.js';

export interface AssistOptions extends CommonOptions {
  by: string;
  browser?: string;
  profile?: string;
}

export async function runAssist(auditId: number | undefined, options: AssistOptions): Promise<number> {
  const config = configOf(options);
  const words = assistWords();
  if (!process.stdin.isTTY) throw new UsageError(words.needsTerminal);
  const profile = options.profile === undefined ? undefined : ownProfile(options.profile);
  const found = await findBrowser(browserPath(options, config));
  if (found === undefined) throw new UsageError(words.noBrowser);
  const { store, release } = await openLocked(config.db ?? defaultDatabase);
  const window = new AssistedWindow({
    found,
    visible: true,
    now: () => Date.now(),
    ...(profile !== undefined && { profile }),
  });
  const reader = openReader();
  const keys = keyReader();
  try {
    const audit = await chosenAudit(store, auditId);
    print(`${words.keys}\n`);
    if (profile !== undefined) print(`${words.staysSignedIn(profile)}\n`);
    const settings = settingsOf(config, {});
    const end = await assist({
      store,
      auditId: audit.id,
      order: await lookIds(store, audit.id, settings),
      window,
      nextKey: keys.next,
      onEvent: (event) => print(eventText(event, config.lang ?? 'en')),
      controlExempt: settings.controlExempt,
      by: options.by,
      reader,
      now: () => Date.now(),
    });
    print(`${words.done(end.read, end.skipped, end.left)}\n`);
    return exitCodes.done;
  } finally {
    keys.close();
    reader.close();
    await window.close();
    await store.destroy();
    await release();
  }
}

function eventText(event: AssistEvent, lang: Language): string {
  switch (event.kind) {
    case 'showing':
      return `\n${event.position}/${event.total}  ${event.account.companies.join(', ')}  ${event.account.account.url}\n`;
    case 'no-window':
      return `  ${assistWords().notOpened(event.message.split('\n')[0] ?? '')}\n`;
    case 'read': {
      const card = renderObservation(event.observation, {
        lang,
        columns: terminalWidth(),
        now: event.observation.at,
      });
      return event.stored ? card : `${card}  ${assistWords().notStored}\n`;
    }
  }
}

const keyNames: Record<string, AssistKey> = {
  r: 'read',
  return: 'read',
  s: 'skip',
  b: 'back',
  q: 'quit',
  escape: 'quit',
};

function keyReader(): { next(): Promise<AssistKey>; close(): void } {
  emitKeypressEvents(process.stdin);
  process.stdin.setRawMode(true);
  process.stdin.resume();
  return {
    next: () =>
      new Promise((resolve) => {
        const listen = (_text: string, key: { name?: string; ctrl?: boolean }) => {
          const named = key.ctrl && key.name === 'c' ? 'quit' : keyNames[key.name ?? ''];
          if (named === undefined) return;
          process.stdin.off('keypress', listen);
          resolve(named);
        };
        process.stdin.on('keypress', listen);
      }),
    close() {
      process.stdin.setRawMode(false);
      process.stdin.pause();
    },
  };
}
