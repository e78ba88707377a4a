/** First code point of each run of decimal digits people meet on the web: Arabic-Indic, Persian, Devanagari, Bengali, Thai. */
const digitRuns = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

/** Compatibility forms folded (full-width digits, thin and no-break spaces), every decimal digit as 0-9, invisible marks gone. */
export function plainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g, digit)
    .replaceAll('\u066c', ',')
    .replaceAll('\u066b', '.')
    .replace(/\s+/g, ' ')
    .trim();
}

function digit(character: string): string {
  const code = character.charCodeAt(0);
  const zero = digitRuns.find((start) => code >= start && code < start + 10);
  return zero === undefined ? character : String(code - zero);
}
