import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { proxyUrl } from '../fetching/proxy.js';
import { meanings } from '../imports/meanings.js';
import { faultIn } from '../intake/json-fault.js';
import { configWords } from './config-words.js';
import { UsageError } from './failure.js';
import { readKeys } from './keys-file.js';
import { languages } from './language.js';
import { schemaSpeech } from './schema-speech.js';
import { valueWords } from './value-words.js';

export type { Language } from './language.js';

/**
 * `followsuit.config.json`: everything a flag can say, and what is too long for a flag (thresholds, costs, tokens).
 * Flags win over the environment, the environment over the file, the file over the defaults.
 */
export const configSchema = z.strictObject({
  db: z.string().optional(),
  lang: z.enum(languages).optional(),
  /** The list that `audit` takes where none is named. */
  list: z.string().optional(),
  /** Where notices go, as `--notify`. */
  notify: z.array(z.string()).optional(),
  /** Where the report goes, as `--output`. */
  output: z.string().optional(),
  contact: z.string().optional(),
  robots: z.enum(['obey', 'ignore']).optional(),
  concurrency: z.int().min(1).max(64).optional(),
  gapSeconds: z.number().min(0.2).max(120).optional(),
  timeoutSeconds: z.number().min(1).max(300).optional(),
  maxMinutes: z.number().positive().optional(),
  proxy: z
    .string()
    .refine((raw) => proxyUrl(raw) !== undefined, { error: () => valueWords().proxy })
    .optional(),
  insecure: z.boolean().optional(),
  allowHosts: z
    .array(z.string().regex(/^[^\s/]+:\d+$/, { error: () => valueWords().hostAndPort }))
    .optional(),
  browser: z.string().optional(),
  browserEndpoint: z.string().optional(),
  /** Another Wayback Machine than the Internet Archive's. */
  archive: z.url({ protocol: /^https?$/ }).optional(),
  industry: z.string().optional(),
  self: z.string().optional(),
  title: z.string().optional(),
  logo: z.string().optional(),
  brandColour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, { error: () => valueWords().colour })
    .optional(),
  /** What the columns of tables mean that `import` does not recognise: one object a table, as `--map` explained it. */
  tables: z.array(z.record(z.string(), z.enum(meanings))).optional(),
  /** Tokens by the names of their environment variables. */
  tokens: z.record(z.string(), z.string()).optional(),
  /** Thresholds and inputs of the analysis, by the names printed in the report. */
  settings: z.record(z.string(), z.unknown()).optional(),
});
export type Config = z.infer<typeof configSchema>;

export const defaultConfigFile = 'followsuit.config.json';

/** The configuration file named, or the one in this folder when there is one. */
export function readConfig(path: string | undefined): Config {
  const file = path ?? (existsSync(defaultConfigFile) ? defaultConfigFile : undefined);
  if (file === undefined) return {};
  const parsed = parsedConfig(jsonIn(file));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((i) => `  ${i.path.join('.') || valueWords().top}: ${i.message}`);
  throw new UsageError(`${valueWords().notRight(file)}\n${lines.join('\n')}`);
}

function parsedConfig(given: unknown) {
  const error = schemaSpeech();
  return configSchema.safeParse(given, error && { error });
}

/** What the file holds. A mistake is said by its place, never by its text: a token may stand there. */
function jsonIn(file: string): unknown {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch {
    const { line, character } = faultIn(text);
    throw new UsageError(configWords().notJson(file, line, character));
  }
}

/** Values the environment gives; empty variables count as not set. */
export function configFromEnvironment(env: NodeJS.ProcessEnv): Config {
  const value = (name: string) => (env[name] === undefined || env[name] === '' ? undefined : env[name]);
  const lang = value('FOLLOWSUIT_LANG');
  const config: Record<string, unknown> = {
    db: value('FOLLOWSUIT_DB'),
    lang,
    contact: value('FOLLOWSUIT_CONTACT'),
    notify: value('FOLLOWSUIT_NOTIFY')?.split(/\s+/),
    browser: value('FOLLOWSUIT_BROWSER'),
    browserEndpoint: value('FOLLOWSUIT_BROWSER_ENDPOINT'),
  };
  const given = Object.fromEntries(Object.entries(config).filter(([, v]) => v !== undefined));
  const parsed = parsedConfig(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new UsageError(`${valueWords().environment} ${issue?.path.join('.')}: ${issue?.message}`);
}

/** Flags over environment over file over defaults; undefined never hides a value. */
export function mergeConfig(...layers: readonly Config[]): Config {
  const merged: Config = {};
  for (const layer of [...layers].reverse()) {
    for (const [key, value] of Object.entries(layer)) {
      if (value !== undefined) Object.assign(merged, { [key]: value });
    }
  }
  return merged;
}

/** The value of a token: the environment, else the configuration file, else what `connect` keeps. Never printed, stored or recorded. */
export function tokenFrom(config: Config, env: NodeJS.ProcessEnv): (name: string) => string | undefined {
  const kept = readKeys(env);
  return (name) => env[name] || config.tokens?.[name] || (Object.hasOwn(kept, name) ? kept[name] : undefined);
}
