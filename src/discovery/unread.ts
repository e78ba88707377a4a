import type { Answer, Refusal } from '../model/answer.js';
import type { PageRead, SiteState, Unread } from '../model/discovery.js';
import { because, type Reason } from '../model/reason.js';
import { sameSite } from './brand.js';
import { isHtml } from './read-page.js';

/** A page that could not be read, whole or in part: scripts draw it and nobody drew it, or it is longer than what is read of one. */
export interface Undrawn {
  page: string;
  isWhole: boolean;
  reason: Reason;
}

/** React leaves this where the server drew nothing, and takes it away when the page is drawn. */
const NEVER_DRAWN = 'data-dgst="BAILOUT_TO_CLIENT_SIDE_RENDERING"';

/** What a browser drew of a page that its server left empty, whole or in part, or why there is nothing to read. */
export function drawnPage(
  rendered: Answer | Refusal,
  plain: Answer,
  isShell: boolean,
): { page: Answer } | { undrawn: Reason } {
  if (rendered.kind === 'refusal') {
    const { code, args } = rendered.reason;
    // A recording without the drawn page was made without a browser: that is what is missing.
    if (code === 'not-recorded') return { undrawn: because('needs-browser') };
    return { undrawn: args === undefined ? { code } : { code, args } };
  }
  // A browser's recording holds what the server sent: the same letters once more, and nobody has drawn them.
  if (rendered.body === plain.body && (isShell || plain.body.includes(NEVER_DRAWN)))
    return { undrawn: because('needs-browser') };
  if (!isHtml(rendered)) return { undrawn: because('unreadable') };
  // A script may lead to somebody else's page, whose links are none of this company's.
  if (!sameSite(rendered.finalUrl, plain.finalUrl))
    return { undrawn: because('other-domain', { host: new URL(rendered.finalUrl).hostname }) };
  return { page: rendered };
}

/** Why the accounts a site declares are unknown (rule 8 of DESIGN 2); undefined where it was read. */
export function unreadOf(
  site: SiteState,
  pages: readonly PageRead[],
  undrawn: readonly Undrawn[],
): Unread | undefined {
  const own = pages.filter((page) => page.kind !== 'link-in-bio');
  if (own.length === 0) return { extent: 'all', reason: site.reason ?? because('no-answer') };
  const [first] = undrawn;
  if (first === undefined) return undefined;
  const blank = new Set(undrawn.filter((u) => u.isWhole).map((u) => u.page));
  return { extent: own.every((page) => blank.has(page.finalUrl)) ? 'all' : 'part', reason: first.reason };
}
