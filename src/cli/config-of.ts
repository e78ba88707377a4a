import { type CommonOptions, isContact } from './common.js';
import { type Config, configFromEnvironment, mergeConfig, readConfig } from './config.js';
import { configWords } from './config-words.js';
import { UsageError } from './failure.js';
import { language, setLanguage } from './language.js';

/** Flags over environment over file. */
export function configOf(options: CommonOptions, flags: Config = {}): Config {
  if (options.db === '') throw new UsageError(configWords().database);
  const common: Config = { db: options.db, lang: options.lang, contact: options.contact };
  const file = readConfig(options.config);
  const given = mergeConfig({ ...flags, ...defined(common) }, configFromEnvironment(process.env), file);
  const config = { ...given, lang: given.lang ?? language() };
  setLanguage(config.lang);
  if (config.contact !== undefined && !isContact(config.contact))
    throw new UsageError(configWords().contact(config.contact));
  return config;
}

function defined(config: Config): Config {
  return Object.fromEntries(Object.entries(config).filter(([, v]) => v !== undefined)) as Config;
}
