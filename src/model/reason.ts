import { z } from 'zod';

/**
 * Why something is as it is: a code and its arguments, never a sentence. The sentences, in every language,
 * live in report/. Codes are kebab-case and listed in docs/reasons.md.
 */
export const reasonSchema = z.object({
  code: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
export type Reason = z.infer<typeof reasonSchema>;

/** A reason by its code; the sentence for it, which its arguments go into, is written where people read it. */
export function because(code: string, args?: NonNullable<Reason['args']>): Reason {
  return args === undefined ? { code } : { code, args };
}

/** What failed because of a fault of ours: told with the message, so that it can be reported. */
export function bug(error: unknown): Reason {
  return because('bug', { message: String(error instanceof Error ? error.message : error).slice(0, 200) });
}

/** One line for terminals and JSON: `robots(rule=/, line=3)`. */
export function reasonText(reason: Reason): string {
  const args = Object.entries(reason.args ?? {}).map(([key, value]) => `${key}=${value}`);
  return args.length === 0 ? reason.code : `${reason.code}(${args.join(', ')})`;
}
