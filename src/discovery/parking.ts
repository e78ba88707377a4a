import { getDomain } from 'tldts';
import { z } from 'zod';
import { canParse } from '../can-parse.js';
import type { Answer } from '../model/answer.js';
import { loadHtml } from '../networks/text/markup/index.js';
import { packageText } from '../package-root.js';

const schema = z.object({
  hosts: z.array(z.string()),
  markup: z.array(z.string()),
  strong: z.array(z.string()),
  weak: z.array(z.string()),
  bare: z.array(z.string()),
});
const signatures = schema.parse(JSON.parse(packageText('data/parking-signatures.json')));

/** A page that sells a domain says little else. */
const LITTLE_TEXT = 1500;
const MAX_BODY = 200_000;
/** Parking services draw everything by script: the page itself says the domain's name at most. */
const BARE_TEXT = 120;

/** A marketplace or parking service for domains. */
export function isParkingHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return signatures.hosts.some((known) => name === known || name.endsWith(`.${known}`));
}

/**
 * The sign that a page is a parked domain's: one strong text, a weak one together with a parking service's markup, or
 * next to no text with a script that only parking services use.
 */
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
  const markup = body.toLowerCase();
  const weak = find(signatures.weak, shown);
  if (weak !== undefined && find(signatures.markup, markup) !== undefined) return weak;
  const isBare = shown.length < BARE_TEXT && $('a[href]').length <= 1;
  return isBare ? find(signatures.bare, markup.replace(/\s+/g, '').replaceAll("'", '"')) : undefined;
}

/** Where a page without text of its own sends its visitors, when that is a market for domains: by refresh, script or frame. */
export function parkingTarget(answer: Answer): string | undefined {
  const body = answer.body.slice(0, MAX_BODY);
  const $ = loadHtml(body);
  const refresh = /url\s*=\s*['"]?([^'">\s]+)/i.exec(
    $('meta[http-equiv="refresh" i]').attr('content') ?? '',
  )?.[1];
  const frames = $('frame[src], iframe[src]')
    .toArray()
    .map((frame) => $(frame).attr('src'));
  const scripted = $('script:not([src])')
    .text()
    .slice(0, MAX_SCRIPT)
    .matchAll(/location(?:\.href)?\s*=\s*["']([^"']+)["']|location\.replace\(\s*["']([^"']+)["']/g);
  const targets = [refresh, ...frames, ...[...scripted].map((match) => match[1] ?? match[2])];
  $('script, style, noscript').remove();
  if ($('body').text().replace(/\s+/g, ' ').trim().length > BARE_TEXT) return undefined;
  return targets
    .filter((url) => url !== undefined && canParse(url, answer.finalUrl))
    .map((url) => new URL(url ?? '', answer.finalUrl).hostname)
    .find(isParkingHost);
}

const MAX_SCRIPT = 20_000;
