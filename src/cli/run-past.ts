import { setTimeout as sleep } from 'node:timers/promises';
import { askEither } from '../discovery/past/capture.js';
import { pastJson } from '../discovery/past/past-json.js';
import { patientArchive } from '../discovery/past/patience.js';
import { siteToday } from '../discovery/past/site-today.js';
import { questionKey } from '../fetching/request-key.js';
import type { Ask } from '../model/answer.js';
import { configOf } from './config-of.js';
import { websitesFrom } from './discover.js';
import { fetchConfig } from './live-options.js';
import { type DiscoverCommandOptions, openSites } from './open-sites.js';
import { pastTree } from './past-tree.js';
import { pastEstimate } from './past-words.js';
import { print, printJson, warn } from './print.js';

/** Reads each site of today and asks the archive what it was before; with --json all of them at the end, one alone as itself. */
export async function runPast(urls: readonly string[], options: DiscoverCommandOptions): Promise<void> {
  const websites = await websitesFrom(urls);
  const { contact, archive, lang = 'en' } = configOf(options, fetchConfig(options));
  const sites = await openSites(options);
  const { now } = sites;
  const asked = websites.map((website) => ({ name: '', website, accounts: [] }));
  if (!options.quiet) warn(`followsuit: ${pastEstimate(asked, lang)}\n`);
  const patient = patientArchive(async (ms) => void (await sleep(ms)), Date.now);
  const askArchive = patient(sites.askArchive());
  const printed: Record<string, unknown>[] = [];
  try {
    for (const website of websites) {
      const ask = remembering(sites.askFor());
      const discovery = await sites.reader.site(website, ask, {
        now,
        ...(options.maxPages !== undefined && { maxPages: options.maxPages }),
        ...(options.wikidata !== false && { wikidata: { contact } }),
      });
      sites.refuseOffline();
      const how = { name: '', now, ...(archive !== undefined && { archive }) };
      const found = await sites.reader.past(siteToday(discovery), askEither(askArchive, ask, archive), how);
      sites.refuseOffline();
      if (options.json) printed.push(pastJson(found));
      else print(`${pastTree(found, now, lang)}\n`);
    }
  } finally {
    await sites.close();
  }
  if (options.json) printJson(printed.length === 1 ? printed[0] : printed);
}

/** Today's home page is looked at twice, and asked for once. */
function remembering(ask: Ask): Ask {
  const known = new Map<string, ReturnType<Ask>>();
  return (request) => {
    const key = questionKey(request);
    const answer = known.get(key) ?? ask(request);
    known.set(key, answer);
    return answer;
  };
}
