import type { AuditDiff } from '../../analysis/history/diff.js';
import type { Lang } from '../format.js';
import { formatIn } from '../format.js';
import { type Texts, textsIn } from '../text/texts.js';
import { wrap } from '../wrap.js';
import { labelled, screen } from './lines.js';

/** What is different between two audits of one list. Plain text. */
export function renderDiff(diff: AuditDiff, options: { lang: Lang; columns: number }): string {
  const t = textsIn(options.lang);
  const f = formatIn(options.lang);
  const title = t.card.comparing(
    `${diff.before.id} (${f.shortDate(diff.before.asOf)})`,
    `${diff.after.id} (${f.shortDate(diff.after.asOf)})`,
  );
  const sections = [
    section(
      t.card.changed,
      diff.changes.map((c) => [c.url, `${standingText(c.from, t)} → ${standingText(c.to, t)}`]),
      options.columns,
    ),
    section(
      t.card.growth,
      diff.followers.map((c) => [c.url, `${f.count(c.before)} → ${f.count(c.after)}`]),
      options.columns,
    ),
    section(t.card.newFindings, findingRows(diff, 'appeared', t), options.columns),
    section(t.card.goneFindings, findingRows(diff, 'gone', t), options.columns),
    pastSection(diff, t, options.columns),
  ].filter((s) => s.length > 0);
  const verdict = t.card.verdictWas(t.claimResult[diff.verdict.before], t.claimResult[diff.verdict.after]);
  const body = sections.length === 0 ? [t.card.nothingChanged] : sections.flatMap((s) => ['', ...s]);
  return screen([
    title,
    verdict,
    ...rulesOf(diff, t).flatMap((line) => wrap(line, options.columns)),
    ...body,
    '',
  ]);
}

/** Said where an audit was made by another version: what its report said then may differ by its rules alone. */
function rulesOf({ before, after, judgedBy }: AuditDiff, t: Texts): string[] {
  const others = [before, after].filter(({ followsuit }) => followsuit !== judgedBy);
  if (others.length === 0) return [];
  return [t.card.judgedAlike(judgedBy), ...others.map((a) => t.card.madeBy(String(a.id), a.followsuit))];
}

/** Accounts once announced and no longer mentioned: what is so now, and what has changed. */
function pastSection({ past }: AuditDiff, t: Texts, columns: number): string[] {
  if (past === undefined || (past.after.accounts === 0 && past.changes.length === 0)) return [];
  const said =
    past.after.accounts > 0 ? wrap(t.past.tally(past.after), columns - 2).map((line) => `  ${line}`) : [];
  const rows = past.changes.map((c): [string, string] => [
    c.url,
    `${standingText(c.from, t)} → ${standingText(c.to, t)}`,
  ]);
  return [t.past.changed, ...said, ...labelled(rows, columns)];
}

function standingText(kind: AuditDiff['changes'][number]['to'], t: Texts): string {
  return kind === undefined ? '–' : t.standing[kind];
}

function findingRows(diff: AuditDiff, which: 'appeared' | 'gone', t: Texts): [string, string][] {
  return diff.findings
    .filter((f) => f[which].length > 0)
    .map((f) => [f.url, f[which].map((code) => t.findingNames[code]).join(', ')]);
}

function section(title: string, rows: readonly [string, string][], columns: number): string[] {
  return rows.length === 0 ? [] : [title, ...labelled(rows, columns)];
}
