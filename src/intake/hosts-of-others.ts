import { z } from 'zod';
import { packageText } from '../package-root.js';

const schema = z.object({
  platforms: z.array(
    z.object({
      host: z.string(),
      guests: z.enum(['subdomain', 'path']),
      /** Beside the subdomain a path tells one guest from another (`acme.wixsite.com/shoes`). */
      paths: z.boolean().optional(),
      names: z.array(z.string()),
      source: z.string(),
    }),
  ),
});
export type HostOfOthers = z.infer<typeof schema>['platforms'][number];
const { platforms } = schema.parse(JSON.parse(packageText('data/platforms.json')));

/** The host that gives room to others' sites a name belongs to; undefined where the file does not know it. */
export function hostOfOthers(hostname: string): HostOfOthers | undefined {
  return platforms.find((p) => hostname === p.host || hostname.endsWith(`.${p.host}`));
}

/** Words of a path behind which a directory or market keeps the page of one firm. */
export const collections =
  /^(?:shops?|stores?|pros?|biz|hotels?|restaurants?|sellers?|vendors?|profiles?|business(?:es)?|listings?|dealers?|haendler|anbieter|firm(?:a|en)?|unternehmen|branchenbuch|verzeichnis|boutiques?|vendeurs?|annuaire|entreprises?|etablissements?|tiendas?|empresas?|negozi|aziende|winkels?|bedrijven|members?|companies|places?|venues?)$/i;
