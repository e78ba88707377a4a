/** Blank lines around it gone, relative and protocol-relative urls made whole; undefined for other schemes and nonsense. */
export function absoluteUrl(href: string | undefined, page: string): string | undefined {
  const text = href?.replace(/[\t\n\r]/g, '').trim();
  if (text === undefined || text === '' || !URL.canParse(text, page)) return undefined;
  const url = new URL(text, page);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}
