import { InvalidArgumentError, Option } from 'commander';
import { collect } from './common.js';
import { valueWords } from './value-words.js';

/** What an audit is marked with, or found by: `client=acme`. */
export function tagOption(description: string): Option {
  return new Option('--tag <tag>', description).argParser(readTag);
}

function readTag(raw: string, before?: string[]): string[] {
  const tag = raw.trim();
  if (tag === '' || tag.startsWith('=')) throw new InvalidArgumentError(valueWords().tag);
  return collect(tag, before);
}
