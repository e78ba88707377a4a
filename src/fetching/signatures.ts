import { z } from 'zod';
import { packageText } from '../package-root.js';

/** Where a sign is looked for. `body` means the body of an HTML page, `text` any other body (JSON, plain text). */
const signaturePlaces = ['header', 'final-url', 'status', 'title', 'body', 'text'] as const;

const signatureSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    kind: z.enum(['login-wall', 'consent', 'challenge', 'rate-limited']),
    /** Who built the wall; required for a challenge. */
    vendor: z.string().optional(),
    where: z.enum(signaturePlaces),
    /** The header's name, for `where: header`. */
    header: z.string().optional(),
    pattern: z.string().transform((source, context) => {
      try {
        return new RegExp(source, 'iu');
      } catch {
        context.addIssue({ code: 'custom', message: `not a regular expression: ${source}` });
        return z.NEVER;
      }
    }),
    /** Only with one of these statuses. */
    statuses: z.array(z.number().int()).optional(),
    /** Only on these hosts and their subdomains. */
    hosts: z.array(z.string()).optional(),
    /** Only in bodies of at most this many characters: interstitials are small, ordinary pages may quote them. */
    maxBytes: z.number().int().positive().optional(),
    /** Only where the page shows a reader no text of its own. */
    empty: z.boolean().optional(),
    confidence: z.enum(['high', 'medium', 'low']),
    /** Month in which the sign was last seen, `YYYY-MM`. */
    date: z.string().regex(/^\d{4}-\d{2}$/),
    source: z.string(),
  })
  .refine((s) => s.kind !== 'challenge' || s.vendor !== undefined, 'a challenge names its vendor')
  .refine((s) => (s.where === 'header') === (s.header !== undefined), 'a header sign names its header')
  .refine(
    (s) => (s.where !== 'body' && s.where !== 'text') || s.maxBytes !== undefined,
    'a body sign is bounded by maxBytes',
  );
export type Signature = z.infer<typeof signatureSchema>;

const fileSchema = z.strictObject({ about: z.string(), signatures: z.array(signatureSchema) });

let shipped: readonly Signature[] | undefined;

/** The signatures that ship in data/block-signatures.json, by place in the order in which places are tried. */
export function blockSignatures(): readonly Signature[] {
  shipped ??= inOrder(fileSchema.parse(JSON.parse(packageText('data/block-signatures.json'))).signatures);
  return shipped;
}

function inOrder(signatures: readonly Signature[]): Signature[] {
  return signaturePlaces.flatMap((place) => signatures.filter((s) => s.where === place));
}
