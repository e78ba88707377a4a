import { parseBenchmarks } from '../analysis/benchmarks/benchmarks.js';
import { explain } from '../analysis/explain.js';
import { nameAccount } from '../networks/name-account.js';
import { packageText } from '../package-root.js';
import { renderExplanation } from '../report/index.js';
import { auditData } from '../store/audit-data.js';
import type { Store } from '../store/database.js';
import { answersWithoutBody } from '../store/prune.js';
import type { CommonOptions } from './common.js';
import { companiesNamed, siteExplained } from './explain-site.js';
import { explainSiteWords } from './explain-site-words.js';
import { UsageError } from './failure.js';
import { settingsOf } from './make-report.js';
import { jsonText } from './print.js';
import { pagesGone } from './prune-words.js';
import { chosenAudit, withStore } from './stored-audits.js';
import { terminalWidth } from './table.js';

export interface ExplainOptions extends CommonOptions {
  audit?: number;
  includeProbable?: boolean;
}

export async function explainAccount(query: string, options: ExplainOptions): Promise<string> {
  return withStore(options, async (store, config) => {
    const audit = await chosenAudit(store, options.audit);
    const data = await auditData(store, audit.id, { earlier: 1 });
    const benchmarks = parseBenchmarks(packageText('data/benchmarks.csv'));
    const companies = companiesNamed(data.competitors, query);
    const meansSite = companies.length > 0 && isDomain(query);
    const explanations = meansSite
      ? []
      : explain(data, settingsOf(config, options), benchmarks, canonical(query));
    if (explanations.length === 0) {
      if (companies.length === 0) throw new UsageError(explainSiteWords().nothing(query, audit.id));
      if (options.json) return jsonText(companies);
      const sites = companies.map((company) => siteExplained(company, config.lang ?? 'en')).join('\n');
      return sites + (await notKept(store, audit.id));
    }
    if (options.json) return jsonText(explanations);
    const look = { lang: config.lang ?? 'en', columns: terminalWidth() };
    return explanations.map((e) => renderExplanation(e, look)).join('\n') + (await notKept(store, audit.id));
  });
}

/** The domain of a company may be its handle, too (Bluesky): who writes it alone means the site. */
function isDomain(query: string): boolean {
  return query.includes('.') && !query.startsWith('@') && !query.includes(':');
}

/** Evidence that nobody can look up any more is said to be so. */
async function notKept(store: Store, auditId: number): Promise<string> {
  const { answers, without } = await answersWithoutBody(store, auditId);
  return without === 0 ? '' : `\n${pagesGone().explained(auditId, without, answers)}\n`;
}

/** A url in any of its spellings names the account it stands for; everything else is taken as written. */
function canonical(query: string): string {
  const named = nameAccount(query);
  return 'account' in named && named.account ? named.account.url : query;
}
