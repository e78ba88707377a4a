import { canParse } from '../can-parse.js';
import type { Answer } from '../model/answer.js';
import type { OtherLink, PageKind, Placeholder } from '../model/discovery.js';
import type { FeedLink } from '../networks/blog/feed-kind.js';
import { type CheerioAPI, loadHtml } from '../networks/text/markup/index.js';
import { anatomyOf } from './anatomy.js';
import type { Candidate, Discarded } from './candidate.js';
import { isFilledByScripts } from './filled-by-scripts.js';
import { type NextPage, nextPages } from './next-page.js';
import { emptyLinks } from './placeholder.js';
import { regionReader } from './region.js';
import { embeds } from './sources/embed.js';
import { jsonAttributes, jsonState } from './sources/json-state.js';
import { activityPub, feedLinks, microdata, relMe } from './sources/marked-link.js';
import { metaTags } from './sources/meta-tag.js';
import { sameAs } from './sources/same-as.js';
import { siteLinks } from './sources/site-link.js';

export interface ReadPage {
  candidates: Candidate[];
  discarded: Discarded[];
  placeholders: Placeholder[];
  /** Networks linked and not read. */
  others: OtherLink[];
  feeds: FeedLink[];
  /** Wikidata items the page names as the company. */
  wikidata: string[];
  next: NextPage[];
  /** Next to no text and no links: scripts draw this page. */
  isShell: boolean;
  /** It has text, and a place that only scripts fill: a footer loaded in the browser. */
  isFilledByScripts: boolean;
  /** It has more elements, links or marks than are read. */
  isCut: boolean;
  /** Accounts in the data its scripts carry, for pages that show none. */
  state: Candidate[];
  /** There are more of these than are read. */
  isStateCut: boolean;
}

/** Everything one page of a company's site says about its accounts. */
export function readPage(answer: Answer, kind: PageKind, website: string, brand: string): ReadPage {
  const $ = loadHtml(answer.body);
  const page = baseOf($, answer.finalUrl);
  const anatomy = anatomyOf($);
  const region = regionReader(anatomy, brand);
  let isCut = anatomy.isCut;
  const onCut = () => {
    isCut = true;
  };
  const linked = siteLinks(page, kind, brand, region, anatomy, onCut);
  const stated = sameAs($, page, website, onCut);
  const me = relMe($, page, kind, region, onCut);
  const marked = new Set(me.map((c) => c.url));
  let isStateCut = false;
  const state = jsonState($, page, () => {
    isStateCut = true;
  });
  return {
    candidates: [
      ...stated.candidates,
      ...me,
      ...microdata($, page, onCut),
      ...metaTags($, page, brand),
      ...embeds($, page, region, onCut),
      ...activityPub($, page),
      ...jsonAttributes(anatomy.elements, page, region, onCut),
      ...linked.candidates.filter((c) => !marked.has(c.url) || c.weight >= 4),
    ],
    discarded: linked.discarded,
    others: linked.others,
    placeholders: emptyLinks($, page, region),
    feeds: feedLinks($, page),
    wikidata: stated.wikidata,
    next: nextPages($, page),
    isShell: isShell($),
    isFilledByScripts: isFilledByScripts($),
    isCut,
    state,
    isStateCut,
  };
}

/** `<base href>` moves every relative link of a page. */
function baseOf($: CheerioAPI, finalUrl: string): string {
  const base = $('base[href]').first().attr('href');
  return base !== undefined && canParse(base, finalUrl) ? new URL(base, finalUrl).href : finalUrl;
}

const LITTLE_TEXT = 300;

/** Scripts that hold data (JSON-LD, a state) draw nothing. */
const running = 'script:not([type*="json"])';

function isShell($: CheerioAPI): boolean {
  if ($(running).length === 0 || $('a[href]').length > 3) return false;
  const body = $('body').clone();
  body.find('script, style, noscript, template').remove();
  return body.text().replace(/\s+/g, ' ').trim().length < LITTLE_TEXT;
}

export function isHtml(answer: Answer): boolean {
  const type = answer.headers['content-type'] ?? '';
  return (
    /html/i.test(type) ||
    (type === '' && /^\s*</.test(answer.body)) ||
    (/text\/plain/i.test(type) && /^\s*<(?:!doctype|html)/i.test(answer.body))
  );
}
