import type { NetworkReport, ReportModel } from '../analysis/model/report-model.js';
import { besideVerdict } from './beside-verdict.js';
import type { Lang } from './format.js';
import { notFollowed } from './not-followed.js';
import { pastSentences, years } from './past-sentences.js';
import { followable, tame } from './tame.js';
import { cheapestFirst } from './text/doors.js';
import { filesLine } from './text/from-files.js';
import { capitalised } from './text/sentence.js';
import { conditionSentence } from './text/texts.js';
import { unseenLines } from './text/unseen-lines.js';
import { verdictSentence, warnings } from './verdict-sentence.js';
import type { View } from './view.js';
import { viewOf } from './view.js';

const MAX_FINDINGS = 12;

/** A summary for a pull request or a mail: the verdict, the networks, what most wants attention, what was unseen. */
export function renderMarkdown(model: ReportModel, options: { lang: Lang }): string {
  const view = viewOf(model, options);
  const { t, f } = view;
  const { tally } = model.verdict;
  return `${[
    `# ${t.page.question}`,
    ...warnings(view).map((warning) => `> ${escaped(warning)}`),
    `**${escaped(verdictSentence(view))}**`,
    ...besideVerdict(view).map(escaped),
    t.verdict.question,
    `${escaped(t.page.auditOf(tame(model.audit.list), f.date(model.audit.asOf)))}.${tally.links === 0 ? '' : ` ${t.verdict.seen(tally.links - tally.notChecked, tally.links, tally.notChecked)}`}`,
    ...model.audit.conditions.map((condition) => `> ${escaped(conditionSentence(t, condition))}`),
    ...filesLine(view).map(escaped),
    networksTable(view),
    ...findings(view),
    ...past(view),
    ...unseen(view),
  ].join('\n\n')}\n`;
}

function networksTable(view: View): string {
  const { t, f, model } = view;
  const row = (
    name: string,
    { links, runWell, alive, runBadly, leftBehind, notChecked }: NetworkReport['tally'],
  ) =>
    `| ${escaped(name)} | ${[links, runWell, alive, runBadly, leftBehind, notChecked].map(f.count).join(' | ')} |`;
  const heads = [
    t.page.network,
    t.networks.links,
    t.grade['run-well'],
    t.grade.alive,
    t.grade['run-badly'],
    t.grade['left-behind'],
    t.grade['not-checked'],
  ];
  return [
    `| ${heads.map(capitalised).join(' | ')} |`,
    '|:--|--:|--:|--:|--:|--:|--:|',
    ...model.networks.map((network) => row(view.network(network.network), network.tally)),
    row(t.page.total, model.verdict.tally),
  ].join('\n');
}

function findings(view: View): string[] {
  const { t, rivals } = view;
  const lines = rivals.flatMap((company) => [
    ...company.findings.map((finding) => ({ company, finding, where: '' })),
    ...company.accounts.flatMap((account) =>
      account.findings.map((finding) => ({
        company,
        finding,
        where: ` (${linked(account.url, view.network(account.network))})`,
      })),
    ),
  ]);
  const poor = lines.filter(({ finding }) => finding.grade === 'poor');
  if (poor.length === 0) return [];
  const rest = poor.length - MAX_FINDINGS;
  return [
    `## ${t.markdown.findings}`,
    [
      ...poor
        .slice(0, MAX_FINDINGS)
        .map(
          ({ company, finding, where }) =>
            `- **${escaped(view.nameOf(company.key))}**${where}${t.page.colon}${escaped(t.findings[finding.code].says(finding.args ?? {}))}`,
        ),
      ...(rest > 0 ? [`- ${t.sites.andMore(rest)}`] : []),
    ].join('\n'),
  ];
}

/** Accounts once announced and no longer mentioned, where an archive was asked. */
function past(view: View): string[] {
  const { t, model } = view;
  const sentences = pastSentences(view);
  if (sentences.length === 0) return [];
  const lines = (model.past?.byCompany ?? []).flatMap(({ company, accounts }) =>
    accounts.map(
      (account) =>
        `- **${escaped(view.nameOf(company))}**, ${linked(account.url, view.network(account.network))} (${years(account.since, account.until)})${t.page.colon}${t.past.fate[account.fate]}`,
    ),
  );
  return [
    `## ${t.past.title}`,
    sentences.map(escaped).join(' '),
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
  ];
}

function unseen(view: View): string[] {
  const { t, model } = view;
  const others = notFollowed(view).map(escaped);
  if (model.notChecked.length === 0) return others;
  const lines = cheapestFirst(model.notChecked)
    .flatMap((part) => unseenLines(view, part))
    .map(
      ({ subject, count, why, todo }) =>
        `- **${escaped(subject)}**, ${count}${t.page.colon}${escaped(why)} ${todo}`,
    );
  return [`## ${t.unseen.title}`, lines.join('\n'), ...others];
}

function linked(url: string, text: string): string {
  const href = followable(url);
  return href === undefined
    ? escaped(text)
    : `[${escaped(text)}](<${href.replace(/[<>\s|]/g, encodeURIComponent)}>)`;
}

/** Text that no Markdown reader takes for markup, a link (bare `www.` too), a mention, a reference, an entity or HTML. */
function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/[\\`*_{}[\]<>|~]/g, '\\$&')
    .replace(/[@#]/g, '$&\u200b')
    .replace(/www\./gi, (www) => `${www.slice(0, -1)}\u200b.`)
    .replace(/(?<=[a-z]):(?=\S)/gi, ':\u200b');
}
