import { dig, list, text } from '../text/data/index.js';

/** The kinds of tab that list what a channel puts out. */
export const contentTabs = ['videos', 'shorts', 'streams', 'posts'] as const;
export type ContentTab = (typeof contentTabs)[number];

export interface ChannelTab {
  /** What the tab shows; `other` for Home, playlists, search and what is unknown. */
  kind: ContentTab | 'other';
  /** Path of the tab, e.g. `/@acme/videos`. */
  url?: string;
  identifier?: string;
  selected: boolean;
  content: unknown;
}

/** The tabs of a channel page. Their titles are in the visitor's language, their urls are not. */
export function tabsOf(data: unknown): ChannelTab[] {
  return list(dig(data, 'contents', 'twoColumnBrowseResultsRenderer', 'tabs')).map((entry) => {
    const tab = dig(entry, 'tabRenderer') ?? dig(entry, 'expandableTabRenderer');
    const url =
      text(dig(tab, 'endpoint', 'commandMetadata', 'webCommandMetadata', 'url')) ??
      text(dig(tab, 'endpoint', 'browseEndpoint', 'canonicalBaseUrl'));
    const identifier = text(dig(tab, 'tabIdentifier'));
    return {
      kind: kindOf(url),
      ...(url !== undefined && { url }),
      ...(identifier !== undefined && { identifier }),
      selected: dig(tab, 'selected') === true,
      content: dig(tab, 'content'),
    };
  });
}

function kindOf(url: string | undefined): ChannelTab['kind'] {
  const last = /\/([a-z]+)(?:[?#]|$)/.exec(url ?? '')?.[1];
  if (last === 'community' || last === 'posts') return 'posts';
  return contentTabs.find((kind) => kind === last) ?? 'other';
}
