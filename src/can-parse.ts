/**
 * Whether this is a url, as URL reads it. Node's own `URL.canParse` cannot be trusted with what strangers write: on Node 20 and 22 it
 * takes any text with an accent for no url once a caller has asked some thousand times (its fast path reads Latin-1 as UTF-8).
 */
export function canParse(url: string, base?: string | URL): boolean {
  try {
    new URL(url, base);
    return true;
  } catch {
    return false;
  }
}
