import type { RefusalCode } from '../../model/answer.js';
import type { Args } from './arguments.js';

/** Codes of outcomes beside the refusals: what the readers of the networks and of websites state. */
export const readingCodes = ['unparsed', 'refused', 'bug', 'no-way', 'not-asked'] as const;

export type ReasonCode = RefusalCode | (typeof readingCodes)[number];

/** A clause that can stand after a colon, for each code. */
export type ReasonTexts = Record<ReasonCode, (args: Args) => string>;
