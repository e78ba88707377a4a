import { InvalidArgumentError, Option } from 'commander';
import { collect } from './common.js';
import { said } from './language.js';

/** What an audit is marked with, or found by: `client=acme`. */
export function tagOption(description: string): Option {
  return new Option('--tag <tag>', description).argParser(readTag);
}

function readTag(raw: string, before?: string[]): string[] {
  const tag = raw.trim();
  if (tag === '' || tag.startsWith('=')) throw new InvalidArgumentError(said(sentence));
  return collect(tag, before);
}

const sentence = {
  en: 'write a word or name=value, such as client=acme.',
  fr: 'écrivez un mot ou nom=valeur, par exemple client=acme.',
};
