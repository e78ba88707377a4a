import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { readLists } from '../intake/read-lists.js';
import { readUrl } from '../intake/website.js';
import type { Competitor } from '../model/competitor.js';
import { nameAccount } from '../networks/name-account.js';
import { changeConfig } from './change-config.js';
import { type CommonOptions, isContact } from './common.js';
import { type Config, defaultConfigFile } from './config.js';
import { configOf } from './config-of.js';
import { configWords } from './config-words.js';
import { exitCodes, UsageError } from './failure.js';
import { initWords } from './init-words.js';
import { intakeMessages } from './intake-messages.js';
import { type Language, language, languages, setLanguage } from './language.js';
import { warn } from './print.js';
import { openQuestions, type Questions } from './questions.js';
import { writeWhole } from './write-whole.js';

/** `followsuit init`: asks, writes, and says what to run next. */
export async function init(options: CommonOptions): Promise<number> {
  configOf(options);
  await begin(options.config);
  warn(`${initWords().next}\n`);
  return exitCodes.done;
}

/** Asks five things and writes the list and the configuration; returns the path of the list. */
export async function begin(configPath = defaultConfigFile): Promise<string> {
  const questions = openQuestions();
  try {
    warn(`${initWords().greeting}\n`);
    const list = await ask(questions, () => initWords().list, listOf);
    const self = await ask(questions, () => initWords().own, siteOf);
    const contact = await ask(questions, () => initWords().contact, contactOf);
    const lang = await ask(questions, () => initWords().language, languageOf);
    const output = await ask(questions, () => initWords().output, outputOf);
    const listPath = typeof list === 'string' ? list : await writeList(list);
    await writeConfig(configPath, { list: listPath, self, contact, lang, output });
    warn(`${initWords().written([...new Set([listPath, configPath])])}\n`);
    return listPath;
  } finally {
    questions.close();
  }
}

/** What an answer came to, or why it is asked again. */
type Understood<T> = { value: T } | { again: string };

const TRIES = 5;

async function ask<T>(
  questions: Questions,
  question: () => string,
  understand: (line: string) => Understood<T>,
): Promise<T> {
  for (let i = 0; i < TRIES; i++) {
    const line = await questions.ask(question());
    if (line === undefined) break;
    const understood = understand(line);
    if ('value' in understood) return understood.value;
    warn(`${understood.again}\n`);
    // Lines from a pipe answer other questions: none is taken for this one.
    if (!questions.isTerminal) break;
  }
  throw new UsageError(initWords().noAnswers);
}

function listOf(line: string): Understood<string | Competitor[]> {
  if (line !== '' && statSync(line, { throwIfNoEntry: false })?.isFile()) return { value: line };
  const urls = line.split(/[\s,;]+/).filter((part) => part !== '');
  const { competitors, problems } = readLists([], urls, nameAccount);
  const said = intakeMessages(problems, language());
  return competitors.length > 0 && said.length === 0
    ? { value: competitors }
    : { again: [...said, ...(competitors.length === 0 ? [initWords().listAgain] : [])].join('\n') };
}

function siteOf(line: string): Understood<string | undefined> {
  if (line === '') return { value: undefined };
  const read = readUrl(line);
  return 'url' in read ? { value: read.url } : { again: initWords().ownAgain(line) };
}

function contactOf(line: string): Understood<string | undefined> {
  if (line === '') return { value: undefined };
  return isContact(line) ? { value: line } : { again: configWords().contact(line) };
}

/** The rest is asked in the language that was chosen. */
function languageOf(line: string): Understood<Language> {
  const chosen = line === '' ? language() : languages.find((known) => known === line.toLowerCase());
  if (chosen === undefined) return { again: initWords().languageAgain };
  setLanguage(chosen);
  return { value: chosen };
}

function outputOf(line: string): Understood<string | undefined> {
  if (line === '') return { value: undefined };
  const folder = dirname(resolve(line));
  return existsSync(folder) ? { value: line } : { again: initWords().outputAgain(folder) };
}

/** A list in the folder stays what it is: the new one gets another name. */
async function writeList(competitors: readonly Competitor[]): Promise<string> {
  const names = Array.from({ length: 99 }, (_, i) => `competitors${i === 0 ? '' : `-${i + 1}`}.csv`);
  const path = names.find((name) => !existsSync(name)) ?? 'competitors-new.csv';
  const rows = competitors.map(({ name, website, accounts }) => [
    name,
    website ?? '',
    accounts.map(({ url }) => url).join(' '),
  ]);
  await writeWhole(path, stringify([['name', 'website', 'accounts'], ...rows], { escape_formulas: true }));
  return path;
}

/** What the configuration says of other things stays. */
async function writeConfig(path: string, answers: Config): Promise<void> {
  const answered = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
  await changeConfig(path, (before) => ({ ...before, ...answered }));
}
