import type { Ask } from '../model/answer.js';
import { because, type Reason } from '../model/reason.js';
import type { Candidate } from './candidate.js';
import { askItem } from './wikidata-item.js';
import type { WikidataAnswer } from './wikidata-query.js';

/** Where discovery may look in Wikidata: at the items that the list or the site names, and at what its query service has answered. */
export interface WikidataOptions {
  /** Wikidata asks who asks: without a contact no item is asked for. */
  contact: string | undefined;
  /** The company's item, as the list names it: `Q900001`. */
  item?: string;
  /** The query service's answer for the whole list, where it was asked. */
  answer?: WikidataAnswer;
}

const MAX_ITEMS = 2;

/** What Wikidata states of a website; `named`: the items the site itself names as the company. The hints say what was not learnt. */
export async function lookInWikidata(
  website: string,
  named: Iterable<string>,
  { contact, item, answer }: WikidataOptions,
  ask: Ask,
): Promise<{ candidates: Candidate[]; hints: Reason[] }> {
  const candidates = [...(answer?.byWebsite.get(website) ?? [])];
  const hints = answer?.refused === undefined ? [] : [answer.refused];
  const items = [...new Set([...(item === undefined ? [] : [item]), ...named])].slice(0, MAX_ITEMS);
  if (items.length > 0 && !contact)
    return { candidates, hints: [...hints, because('wikidata-needs-contact')] };
  for (const id of items) {
    const found = await askItem(id, website, ask);
    candidates.push(...found.candidates);
    if (found.refused) hints.push(found.refused);
  }
  return { candidates, hints };
}
