import { z } from 'zod';
import { language } from './language.js';

/** How what is wrong with a value is said in the language of this run: by zod's own words. */
export function schemaSpeech(): z.core.$ZodErrorMap | undefined {
  return language() === 'fr' ? z.locales.fr().localeError : undefined;
}
