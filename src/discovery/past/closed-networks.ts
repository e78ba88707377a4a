import { z } from 'zod';
import { canParse } from '../../can-parse.js';
import type { Answer } from '../../model/answer.js';
import { loadHtml } from '../../networks/text/markup/index.js';
import { packageText } from '../../package-root.js';

const schema = z.object({
  networks: z.array(
    z.object({ name: z.string(), hosts: z.array(z.string()), closed: z.iso.date(), source: z.string() }),
  ),
});

let known: z.infer<typeof schema>['networks'] | undefined;

/** Networks that a page links to and that were closed as a whole since. */
export function closedNetworksIn(page: Answer): { name: string; closed: string }[] {
  known ??= schema.parse(JSON.parse(packageText('data/closed-networks.json'))).networks;
  const $ = loadHtml(page.body);
  const hosts = new Set(
    $('a[href]')
      .toArray()
      .slice(0, MAX_LINKS)
      .flatMap((a) => hostOf($(a).attr('href') ?? '', page.finalUrl)),
  );
  return known
    .filter((network) => network.hosts.some((host) => hosts.has(host)))
    .map(({ name, closed }) => ({ name, closed }));
}

const MAX_LINKS = 3_000;

function hostOf(href: string, base: string): string[] {
  if (!canParse(href, base)) return [];
  return [new URL(href, base).hostname.replace(/^www\./, '').toLowerCase()];
}
