import { plainText } from './html.js';

/**
 * What an account says of itself, from a field that the answer carries for every account: '' where the field is there and
 * empty. A field that is missing tells nothing. This one for fields in HTML.
 */
export function htmlBio(value: unknown): string | undefined {
  return typeof value === 'string' ? (plainText(value) ?? '') : undefined;
}

/** The same for fields in plain text. */
export function textBio(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() : undefined;
}

/** For APIs that write null where no bio was given. */
export function nullAsEmpty(value: unknown): unknown {
  return value === null ? '' : value;
}
