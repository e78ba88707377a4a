/**
 * Text as every database can keep it: PostgreSQL takes no U+0000, and no database keeps half of a surrogate pair. Both
 * become U+FFFD in whatever database, so that the same answers give the same rows. Anything but text is left alone.
 */
export function wellFormed(value: unknown): unknown {
  return typeof value === 'string' ? wellFormedText(value) : value;
}

/** The same for what is known to be text. */
export function wellFormedText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes('\u0000') ? whole.replaceAll('\u0000', '\uFFFD') : whole;
}
