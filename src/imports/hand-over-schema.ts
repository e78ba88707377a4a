import { z } from 'zod';

const time = z
  .union([z.iso.date(), z.iso.datetime({ offset: true }), z.number().positive()])
  .describe(
    'A day (2026-10-03), a time with its zone (2026-10-03T10:00:00Z), or Unix seconds or milliseconds.',
  );

const count = z
  .union([z.int().nonnegative(), z.string().regex(/^\d{1,15}$/)])
  .describe('A whole number; digits in a CSV cell.');

/** The facts a record can bring; it says something where it has one of them. */
export const handOverFacts = ['seen_at', 'post_at', 'posts_in_period', 'followers', 'outcome'] as const;

const recordSchema = z
  .looseObject({
    account: z
      .union([z.url({ protocol: /^https?$/ }), z.string().regex(/^[a-z]{1,30}:[^\s/]+/i)])
      .describe('Address of the account, or network:handle, such as instagram:maplecycles.'),
    seen_at: time.optional(),
    seen_by: z.string().optional().describe('Who looked, or which program.'),
    post_at: time.optional(),
    post_url: z.url({ protocol: /^https?$/ }).optional(),
    kind: z.enum(['post', 'original', 'repost', 'reply']).optional().describe('Default: post.'),
    text: z.string().optional(),
    followers: count.optional(),
    posts_in_period: count
      .optional()
      .describe('Posts from `from` to `to`. 0 proves silence only with seen_by or source_file.'),
    from: time.optional(),
    to: time.optional(),
    outcome: z
      .enum(['present', 'absent', 'walled'])
      .optional()
      .describe('Anything but present counts as not checked: a third party’s “not found” is no absence.'),
    source_file: z.string().optional().describe('Where the count of posts stands.'),
  })
  .describe('One line of NDJSON, or one row of a CSV with these columns; an empty cell is a field left out.');

/** The hand-over format as JSON Schema (draft 2020-12), as published in docs/hand-over.schema.json. */
export function handOverJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(recordSchema),
    title: 'followsuit hand-over record',
    anyOf: handOverFacts.map((fact) => ({ required: [fact] })),
    dependentRequired: { posts_in_period: ['from', 'to'] },
  };
}
