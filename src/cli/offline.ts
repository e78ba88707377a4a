import type { Offline } from '../fetching/outside.js';
import type { Language } from './config.js';
import { UsageError } from './failure.js';
import { offlineSentence } from './offline-words.js';

/** Nothing outside can be heard: no finding about anybody, but something a person can put right. */
export class OfflineError extends UsageError {
  override name = 'OfflineError';
}

/** Throws where nothing outside could be heard; called before anything that was (not) learned is shown. */
export function refuseOffline({ offline }: { offline(): Offline | undefined }, lang: Language = 'en'): void {
  const why = offline();
  if (why !== undefined) throw new OfflineError(offlineSentence(why, lang));
}

/** Names not found may hang in the resolver for a long time yet: the process does not wait for them. */
export function endSoon(): void {
  setTimeout(() => process.exit(), END_MS).unref();
}

const END_MS = 500;
