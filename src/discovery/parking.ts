import { getDomain } from 'tldts';
import { z } from 'zod';
import type { Answer } from '../model/answer.js';
import { loadHtml } from '../networks/text/html.js';
import { packageText } from '../package-root.js';

const schema = z.object({
  hosts: z.array(z.string()),
  markup: z.array(z.string()),
  strong: z.array(z.string()),
  weak: z.array(z.string()),
});
const signatures = schema.parse(JSON.parse(packageText('data/parking-signatures.json')));

/** A page that sells a domain says little else. */
const LITTLE_TEXT = 1500;
const MAX_BODY = 200_000;

/** A marketplace or parking service for domains. */
export function isParkingHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return signatures.hosts.some((known) => name === known || name.endsWith(`.${known}`));
}

/** The sign that a page is a parked domain's: one strong text, or a weak one together with a parking service's markup. */
export function parkingSign(answer: Answer): string | undefined {
  const body = answer.body.slice(0, MAX_BODY);
  const $ = loadHtml(body);
  $('script, style, noscript').remove();
  const text = $('body').text().replace(/\s+/g, ' ').trim().toLowerCase();
  const title = $('title').first().text().trim().toLowerCase();
  if (text.length > LITTLE_TEXT) return undefined;
  const domain = (getDomain(answer.url) ?? new URL(answer.url).hostname).toLowerCase();
  const shown = `${title} ${text}`;
  const find = (list: readonly string[], where: string) =>
    list.find((sign) => where.includes(sign.replace('[domain]', domain)));
  const strong = find(signatures.strong, shown);
  if (strong !== undefined) return strong;
  const weak = find(signatures.weak, shown);
  return weak !== undefined && find(signatures.markup, body.toLowerCase()) !== undefined ? weak : undefined;
}
