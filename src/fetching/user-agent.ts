import { version } from '../package-root.js';

/** The product token: what robots.txt files may name, and what the User-Agent begins with. */
export const AGENT_TOKEN = 'followsuit';

/** The honest User-Agent (RFC 9110 §10.1.5): who we are and whom to write to. */
export function userAgent(contact: string | undefined): string {
  const safe = contact?.replace(/[^\x20-\x7e]|[()\\]/g, '').trim();
  return safe ? `${AGENT_TOKEN}/${version} (+${safe})` : `${AGENT_TOKEN}/${version}`;
}
