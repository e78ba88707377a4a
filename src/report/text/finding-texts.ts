import type { FindingCode } from '../../analysis/codes.js';
import type { Args } from './arguments.js';

/** What each finding says, and what to do about it if the account were yours. Full sentences. */
export type FindingTexts = Record<FindingCode, { says: (args: Args) => string; advice: string }>;
