import { formatIn } from '../../format.js';

export const f = formatIn('en');

const rules = new Intl.PluralRules('en');

/** "1 account", "1,204 accounts". */
export function n(count: number, one: string, many = `${one}s`): string {
  return `${f.count(count)} ${rules.select(count) === 'one' ? one : many}`;
}
