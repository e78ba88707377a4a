import { type Command, InvalidArgumentError, Option } from 'commander';
import { canParse } from '../can-parse.js';
import { heading } from './help-language.js';
import { languages } from './language.js';
import { valueWords } from './value-words.js';

export interface CommonOptions {
  db?: string;
  lang?: (typeof languages)[number];
  json?: boolean;
  quiet?: boolean;
  color?: boolean;
  contact?: string;
  config?: string;
}

/** Lines to copy, at the end of a command's help. */
export function examples(command: Command, ...lines: readonly string[]): Command {
  const text = lines.map((line) => `  followsuit ${line}`).join('\n');
  return command.addHelpText('after', () => `\n${heading('Examples:')}\n${text}`);
}

/** The options every command takes. */
export function withCommonOptions(command: Command): Command {
  return command
    .optionsGroup('General:')
    .addHelpOption(new Option('-h, --help', 'print this help').helpGroup('General:'))
    .option('--db <file or url>', 'database: a file or postgres://… (default: followsuit.db)')
    .addOption(
      new Option('--lang <language>', 'language of what people read (default: en)').choices(languages),
    )
    .option('--json', 'print the result as JSON on standard output')
    .option('--quiet', 'no progress, only results and problems')
    .option('--no-color', 'no colours (also: NO_COLOR=1)')
    .option('--contact <url or e-mail>', 'who asks: sent with every request in the User-Agent')
    .option('--config <file>', 'configuration (default: followsuit.config.json if there)');
}

/** Somebody who is asked must be able to answer: by mail, or on a page. */
export function isContact(text: string): boolean {
  return /^(?:mailto:)?[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/i.test(text) || isPage(text);
}

function isPage(text: string): boolean {
  return /^https?:\/\//i.test(text) && canParse(text);
}

export const defaultDatabase = 'followsuit.db';
/** `demo` keeps apart what is made up. */
export const demoDatabase = 'followsuit-demo.db';

/** Parses a number option; the message says what would be right. */
export function numberOption(what: string, min: number, max = Number.POSITIVE_INFINITY) {
  return (raw: string): number => {
    const value = Number(raw);
    if (raw.trim() === '' || !Number.isFinite(value) || value < min || value > max) {
      throw new InvalidArgumentError(valueWords().number(what, min, max));
    }
    return value;
  };
}

/** The number of an audit. */
export function auditOption(raw: string): number {
  if (!/^[1-9]\d{0,14}$/.test(raw)) throw new InvalidArgumentError(valueWords().audit);
  return Number(raw);
}

/** Who saw something: a fact without a name to ask about is worth little. */
export function whoOption(raw: string): string {
  if (raw.trim() === '') throw new InvalidArgumentError(valueWords().who);
  return raw.trim();
}

/** Days from `7d`, `12h`, `2w` or a bare number of days. */
export function durationOption(raw: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([hdw]?)$/.exec(raw.trim());
  if (!match) throw new InvalidArgumentError(valueWords().days);
  const days = { h: 1 / 24, d: 1, w: 7, '': 1 }[match[2] ?? ''] ?? 1;
  return Number(match[1]) * days;
}

/** Milliseconds from `30s`, `5m`, `1h` or a bare number of minutes. */
export function pauseOption(raw: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(s|m|min|h)?$/.exec(raw.trim());
  const ms = Number(match?.[1]) * ({ s: 1_000, h: 3_600_000 }[match?.[2] ?? ''] ?? 60_000);
  if (!(ms >= 1_000)) throw new InvalidArgumentError(valueWords().pause);
  return ms;
}

export function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}
