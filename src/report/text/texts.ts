import type { NetworkId } from '../../model/network-id.js';
import { networkNames } from '../../model/network-id.js';
import type { Reason } from '../../model/reason.js';
import type { Lang } from '../format.js';
import { tame } from '../tame.js';
import type { Args } from './arguments.js';
import type { Texts } from './en.js';
import { en } from './en.js';
import { fr } from './fr.js';
import { toldAs } from './reason-codes.js';

export type { Texts } from './en.js';

const dictionaries: Record<Lang, Texts> = { en, fr };

export function textsIn(lang: Lang): Texts {
  return dictionaries[lang];
}

const none: Args = {};

/** The clause for a reason: a refusal, a sign, or why a figure is not given; a code nobody has words for is quoted. */
export function reasonClause(t: Texts, reason: Reason): string {
  const known = sayOf(t.reasons, toldAs(reason.code)) ?? sayOf(t.notGiven, reason.code);
  return known === undefined ? t.unknownReason(reason.code) : known(reason.args ?? none);
}

/** The sentence for a way of working the reader must know of. */
export function conditionSentence(t: Texts, condition: Reason): string {
  const known = sayOf(t.conditions, condition.code);
  return known === undefined ? t.conditionFallback(condition.code) : known(condition.args ?? none);
}

/** Where an account was declared; a place nobody has words for is quoted. */
export function declaredIn(t: Texts, source: string): string {
  const words: Readonly<Record<string, string>> = t.declaration;
  return (Object.hasOwn(words, source) ? words[source] : undefined) ?? tame(source, 40);
}

/** A threshold in the reader's words; its key where nobody has words for it. */
export function settingName(t: Texts, key: string): string {
  return Object.entries(t.settingNames).find(([name]) => name === key)?.[1] ?? tame(key);
}

function sayOf(
  texts: Readonly<Record<string, (args: Args) => string>>,
  code: string,
): ((args: Args) => string) | undefined {
  return Object.hasOwn(texts, code) ? texts[code] : undefined;
}

export function networkName(t: Texts, id: NetworkId): string {
  return t.network[id] ?? networkNames[id];
}
