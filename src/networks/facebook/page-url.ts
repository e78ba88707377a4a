/** Address of a Page: by its name, or by its number where it has no name. */
export function pageUrl(handle: string): string {
  return /^\d+$/.test(handle)
    ? `https://www.facebook.com/profile.php?id=${handle}`
    : `https://www.facebook.com/${handle}`;
}

/** Facebook ignores periods and case in names: `Acme.Shop` is `acmeshop`. */
export function sameName(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(name: string): string {
  return name.toLowerCase().replace(/\./g, '');
}
