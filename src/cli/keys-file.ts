import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { UsageError } from './failure.js';
import { valueWords } from './value-words.js';

const keysSchema = z.record(z.string(), z.string());

/**
 * Where keys are kept: a file of its own in the user's configuration folder (XDG Base Directory; `%APPDATA%` on Windows),
 * readable by its owner alone. Never the project's configuration, which people commit and send.
 */
export function keysPath(env: NodeJS.ProcessEnv): string {
  const named = env['FOLLOWSUIT_KEYS'];
  if (named !== undefined && named !== '') return named;
  const folder = env['XDG_CONFIG_HOME'] || env['APPDATA'] || join(homedir(), '.config');
  return join(folder, 'followsuit', 'keys.json');
}

/** The keys kept, by the names of their environment variables. What is wrong with the file is said without quoting it. */
export function readKeys(env: NodeJS.ProcessEnv): Record<string, string> {
  const path = keysPath(env);
  if (!existsSync(path)) return {};
  const parsed = keysSchema.safeParse(parsedFile(path));
  if (parsed.success) return parsed.data;
  throw new UsageError(valueWords().notKeys(path));
}

function parsedFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Keeps a key, or forgets it (undefined). The file is written beside and renamed, and nobody else may read it at any moment. */
export function keepKey(env: NodeJS.ProcessEnv, name: string, value: string | undefined): string {
  const path = keysPath(env);
  const { [name]: _old, ...others } = readKeys(env);
  const keys = value === undefined ? others : { ...others, [name]: value };
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.${process.pid}.new`;
  writeFileSync(beside, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  chmodSync(beside, 0o600);
  renameSync(beside, path);
  return path;
}
