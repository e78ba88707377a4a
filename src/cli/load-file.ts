import { readFileSync } from 'node:fs';
import type { LoadHook } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Reads a module to its end before the next one is opened. What is no module of JavaScript's own goes the usual way. */
export const load: LoadHook = (url, context, next) =>
  url.startsWith('file:') && context.format === 'module'
    ? { format: 'module', source: readFileSync(fileURLToPath(url), 'utf8'), shortCircuit: true }
    : next(url, context);
