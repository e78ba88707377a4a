import type { DeclarationSource, OtherLink } from '../model/discovery.js';

/** A url on (or about) a website that may be an account of the company; not yet judged. */
export interface Candidate {
  /** Absolute, as the page writes it. */
  url: string;
  source: DeclarationSource;
  weight: number;
  page: string;
  element?: string;
  /** Stands where a company shows its own accounts: an empty link there is a placeholder, not a stray. */
  prominent?: boolean;
  /** Where it stands, told by the boxes around it: a link that stands in one spot of two pages belongs to the site's frame. */
  spot?: string;
  /** Somebody else's by its place (comment, author box, testimonial): never raised by a likeness of names. */
  foreign?: boolean;
}

/** A link that is rejected by where or how it stands, whatever account it leads to. */
export interface Discarded {
  url: string;
  code: 'cookie-banner' | 'agency-credit' | 'embedded-post';
}

/** Called where a page holds more of a kind than is read: what was found counts, what was not proves nothing. */
export type OnCut = () => void;

/** The first so many. */
export function firstOf<T>(all: readonly T[], most: number, onCut: OnCut): readonly T[] {
  if (all.length <= most) return all;
  onCut();
  return all.slice(0, most);
}

/** What one page yields. */
export interface Findings {
  candidates: Candidate[];
  discarded: Discarded[];
  others: OtherLink[];
}
