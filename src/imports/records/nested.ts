const path = /^[\p{L}\p{N}_$-]+(?:[./][\p{L}\p{N}_$-]+)+$/u;
const MAX_STEPS = 12;

/**
 * The same tool writes one field as nested JSON, as `a.b` and as `a/b` (tables have no nesting): all three become nested
 * objects. Objects made here have no prototype, so a column `__proto__` is a column and nothing else.
 */
export function nested(flat: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const root = bare();
  for (const [name, value] of Object.entries(flat)) {
    if (path.test(name)) put(root, name.split(/[./]/).slice(0, MAX_STEPS), value);
    else root[name] = value;
  }
  return root;
}

function put(root: Record<string, unknown>, steps: readonly string[], value: unknown): void {
  let at = root;
  for (const step of steps.slice(0, -1)) {
    const next = at[step];
    const inner = isBare(next) ? next : bare();
    at[step] = inner;
    at = inner;
  }
  at[steps.at(-1) ?? ''] = value;
}

function bare(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

function isBare(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null;
}
