import { z } from 'zod';
import { canParse } from '../can-parse.js';
import { packageText } from '../package-root.js';

const schema = z.object({ networks: z.record(z.string(), z.array(z.string())) });
const { networks } = schema.parse(JSON.parse(packageText('data/other-networks.json')));
const byHost = new Map(
  Object.entries(networks).flatMap(([name, hosts]) => hosts.map((host) => [host, name] as const)),
);

/** Links that share or search, and pages of the network itself. */
const nobodys =
  /^\/(?:share|sharer|submit|intent|login|signin|signup|search|spi\/shares|app\/user|r\/msg|legal|privacy|terms|about|help|jobs?|embed)(?:\/|$|\.)/i;

/** The network a url belongs to that is known by name and not read ("Xing"); undefined for its front page and share links. */
export function otherNetworkOf(raw: string): string | undefined {
  if (!canParse(raw)) return undefined;
  const { hostname, pathname } = new URL(raw);
  if (/^\/*$/.test(pathname) || nobodys.test(pathname)) return undefined;
  const labels = hostname.toLowerCase().replace(/\.$/, '').split('.');
  for (let i = 0; i < labels.length - 1; i++) {
    const name = byHost.get(labels.slice(i).join('.'));
    if (name !== undefined) return name;
  }
  return undefined;
}
