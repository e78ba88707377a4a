const MAX_POST_TEXT = 500;

/**
 * What a post says, where it comes as text and not as HTML (captions in JSON, text nodes): white space folded, at most
 * 500 characters. Undefined when there is none.
 */
export function postText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const folded = value.replace(/\s+/g, ' ').trim();
  return folded === '' ? undefined : folded.slice(0, MAX_POST_TEXT);
}
