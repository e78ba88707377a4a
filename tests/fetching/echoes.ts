const hex = (c: string) => c.charCodeAt(0).toString(16).padStart(2, '0');
const each = (text: string, write: (c: string) => string) => [...text].map(write).join('');

/** How servers repeat what they were sent. */
export const echoes: Record<string, (value: string) => string> = {
  plain: (v) => v,
  'percent-encoded': encodeURIComponent,
  'percent-encoded in lower case': (v) =>
    encodeURIComponent(v).replace(/%[0-9A-F]{2}/g, (c) => c.toLowerCase()),
  'percent-encoded to the last letter': (v) => each(v, (c) => `%${hex(c)}`),
  'form-encoded': (v) => new URLSearchParams({ key: v }).toString(),
  'as JSON': (v) => JSON.stringify(v),
  'as JSON with escaped slashes': (v) => JSON.stringify(v).replaceAll('/', '\\/'),
  'as JSON with escapes throughout': (v) => `"${each(v, (c) => `\\u00${hex(c)}`)}"`,
  decoded: (v) => v.replaceAll('%2B', '+'),
  'in base64': (v) => Buffer.from(v).toString('base64'),
  'in base64 for urls': (v) => Buffer.from(v).toString('base64url'),
  'in base64 behind a name': (v) => Buffer.from(`client:${v}`).toString('base64'),
  'cut at its end': (v) => `${v.slice(0, 12)}…`,
  'cut at its start': (v) => `…${v.slice(-9)}`,
  'twice, side by side': (v) => v + v,
};

/** Every spelling in which a reader of a text could still find eight characters of a token. */
export function seen(clean: string): string[] {
  const undone = clean
    .replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\u00([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\\/', '/');
  const decoded = [...undone.matchAll(/[A-Za-z0-9+/_-]{12,}/g)].map((m) =>
    Buffer.from(m[0], 'base64').toString('latin1'),
  );
  return [clean, undone, ...decoded];
}

/** Whatever says too much of a token. */
export function partsOf(value: string): string[] {
  const parts = Array.from({ length: value.length - 7 }, (_, i) => value.slice(i, i + 8));
  return parts.filter((part) => new Set(part).size >= 4);
}
