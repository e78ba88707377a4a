import { openReader } from '../audit/reading/reader.js';
import { openLive } from '../audit/source.js';
import { type ArchivedPosts, askArchivedPosts } from '../discovery/past/archived-posts.js';
import { reasonText } from '../model/reason.js';
import { toIso } from '../model/time.js';
import { networkById } from '../networks/index.js';
import { defaultReadOptions } from '../networks/network.js';
import { observationJson } from '../networks/observation-json.js';
import { formatIn, type Lang } from '../report/format.js';
import { renderObservation } from '../report/index.js';
import { reasonClause, textsIn } from '../report/text/texts.js';
import type { CommonOptions } from './common.js';
import { configOf } from './config-of.js';
import { exitCodes } from './failure.js';
import type { FetchOptions } from './fetch-options.js';
import { fetchConfig, liveOptions } from './live-options.js';
import { accountOrBlog } from './note-account.js';
import { refuseOffline } from './offline.js';
import { print, printJson, warn } from './print.js';
import { progressWords } from './progress-words.js';
import { stopSignal } from './signals.js';
import { terminalWidth } from './table.js';

export interface CheckOptions extends CommonOptions, FetchOptions {
  archived?: boolean;
}

export async function checkAccounts(urls: readonly string[], options: CheckOptions): Promise<number> {
  const accounts = urls.map(accountOrBlog);
  const config = configOf(options, fetchConfig(options));
  const stop = stopSignal(() => warn(`followsuit: ${progressWords().stopping}\n`));
  const source = await openLive(liveOptions(options, config, stop.signal));
  const reader = openReader();
  const now = Date.now();
  const seen = [];
  try {
    for (const account of accounts) {
      const network = networkById(account.network);
      if (network === undefined || stop.signal.aborted) continue;
      const ask = source.askFor({ kind: 'account' });
      const asked = { ...defaultReadOptions, now };
      const observation = await reader.account(network, account, ask, asked, source.means);
      refuseOffline(source, config.lang);
      const archived = options.archived
        ? await askArchivedPosts(account, source.askFor({ kind: 'archive' }), config.archive)
        : undefined;
      if (options.json)
        seen.push({ ...observationJson(observation), ...(archived && archivedJson(archived)) });
      else {
        const look = { lang: config.lang ?? 'en', columns: terminalWidth(), now };
        print(
          `${renderObservation(observation, look)}${archived ? `  ${archivedLine(archived, look.lang)}\n` : ''}\n`,
        );
      }
    }
  } finally {
    reader.close();
    await source.close();
    stop.release();
  }
  if (options.json) printJson(seen);
  return stop.signal.aborted ? exitCodes.interrupted : exitCodes.done;
}

function archivedJson({ newest, dated, reason }: ArchivedPosts): Record<string, unknown> {
  return {
    archived: {
      ...(newest && { from: toIso(newest.at.from), to: toIso(newest.at.to), url: newest.url }),
      dated,
      ...(reason && { reason: reasonText(reason) }),
    },
  };
}

function archivedLine({ newest, reason }: ArchivedPosts, lang: Lang): string {
  const t = textsIn(lang);
  if (newest) return t.past.archivedPost(formatIn(lang).when(newest.at), newest.url);
  return t.past.archivedNothing(reason ? reasonClause(t, reason) : '');
}
