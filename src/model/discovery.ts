import { z } from 'zod';
import { evidenceSchema } from './answer.js';
import { networkIds } from './network-id.js';
import { accountRefSchema } from './reading.js';
import { reasonSchema } from './reason.js';

/** Where on (or about) a website an account was named. Weights: docs/discovery.md. */
const declarationSources = [
  'list', // the competitor list itself
  'same-as', // JSON-LD sameAs of the company
  'microdata', // itemprop or property sameAs in an organisation
  'rel-me',
  'page-frame', // header, footer, navigation
  'social-list', // a group of links to several networks
  'aside',
  'contact', // the text of a contact or imprint page
  'content', // anywhere else on a page
  'twitter-site',
  'twitter-creator',
  'article-publisher',
  'article-author',
  'fb-pages',
  'fediverse-creator',
  'embed', // a widget that shows the account
  'share-hint', // `via=acme` in a share link
  'json-state', // data of a page that scripts draw
  'feed', // the site's own feed: its blog
  'link-in-bio',
  'redirect', // the website itself leads to the account
  'atproto',
  'webfinger',
  'activitypub',
  'wikidata',
] as const;
export type DeclarationSource = (typeof declarationSources)[number];

const sourceSchema = z.object({
  source: z.enum(declarationSources),
  /** Url of the page it stood on. */
  page: z.string(),
  /** Which element, as `a.icon-facebook < ul.social < footer`. */
  element: z.string().optional(),
  weight: z.number(),
});
export type Source = z.infer<typeof sourceSchema>;

const accountRoles = ['main', 'country', 'support', 'careers', 'further'] as const;

const declarationSchema = z.object({
  account: accountRefSchema,
  sources: z.array(sourceSchema),
  /** The best source, plus a little for every further independent one. */
  weight: z.number(),
  /** certain: the account points back. accepted: 4 or more. probable: 2 to below 4, kept out of the verdict. */
  certainty: z.enum(['certain', 'accepted', 'probable']),
  role: z.enum(accountRoles).optional(),
  /** Language or country of the pages it stood on, when it stood only on those (`de`, `fr-ca`). */
  locale: z.string().optional(),
});
export type Declaration = z.infer<typeof declarationSchema>;

const rejectedSchema = z.object({ url: z.string(), reason: reasonSchema, page: z.string() });
export type Rejected = z.infer<typeof rejectedSchema>;

/** A link on the company's own site that promises an account and leads to none: `facebook.com/`, `/yourpage`, `#`. */
const placeholderSchema = z.object({
  url: z.string(),
  network: z.enum(networkIds as [(typeof networkIds)[number], ...(typeof networkIds)[number][]]),
  reason: reasonSchema,
  page: z.string(),
  element: z.string().optional(),
});
export type Placeholder = z.infer<typeof placeholderSchema>;

/** What can be said of the website itself. Never that the company is closed. */
export const siteStateSchema = z.object({
  state: z.enum(['alive', 'unreachable', 'parked', 'moved', 'not-checked']),
  reason: reasonSchema.optional(),
  /** Where a moved site went. */
  movedTo: z.string().optional(),
  /** How many checks, some time apart, agree. `unreachable` is to be believed from two on. */
  checks: z.number(),
  evidence: z.array(evidenceSchema),
});
export type SiteState = z.infer<typeof siteStateSchema>;

const pageKinds = ['home', 'contact', 'about', 'imprint', 'press', 'social', 'blog', 'link-in-bio'] as const;
export type PageKind = (typeof pageKinds)[number];

const pageReadSchema = z.object({
  url: z.string(),
  finalUrl: z.string(),
  kind: z.enum(pageKinds),
  locale: z.string().optional(),
  /** The page is drawn by scripts and nothing could be read without them. */
  needsBrowser: z.boolean().optional(),
  evidence: evidenceSchema,
});
export type PageRead = z.infer<typeof pageReadSchema>;

/**
 * Why the accounts a website declares are unknown (rule 8 of DESIGN 2: what was not read is not empty). `all`: nothing of it
 * was read. `part`: some was, and scripts that nobody ran may draw further links.
 */
export const unreadSchema = z.object({ extent: z.enum(['all', 'part']), reason: reasonSchema });
export type Unread = z.infer<typeof unreadSchema>;

/** A network that the site links and followsuit does not read (`Xing`). */
export const otherLinkSchema = z.object({ network: z.string(), url: z.string(), page: z.string() });
export type OtherLink = z.infer<typeof otherLinkSchema>;

export const discoverySchema = z.object({
  website: z.string(),
  site: siteStateSchema,
  unread: unreadSchema.optional(),
  pages: z.array(pageReadSchema),
  /** certain and accepted, best first. */
  declarations: z.array(declarationSchema),
  probable: z.array(declarationSchema),
  rejected: z.array(rejectedSchema),
  placeholders: z.array(placeholderSchema),
  /** Known networks that are linked and not read, each once. */
  alsoLinked: z.array(otherLinkSchema),
  /** Accounts declared beyond the most that are followed up for one company: counted, never asked. */
  beyond: z.number(),
  /** What was not done and would have helped (`wikidata-needs-contact`, `needs-browser`). */
  hints: z.array(reasonSchema),
});
export type Discovery = z.infer<typeof discoverySchema>;
