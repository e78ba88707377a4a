import { formatIn } from '../../format.js';

export const f = formatIn('fr');

/** « 0 compte », « 1 compte », « 1 204 comptes » : French counts in the singular below two. */
export function n(count: number, one: string, many = `${one}s`): string {
  return `${f.count(count)} ${Math.abs(count) < 2 ? one : many}`;
}
