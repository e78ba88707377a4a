import pc from 'picocolors';
import type { Grade } from '../analysis/codes.js';
import type { ReportModel, Tally } from '../analysis/model/report-model.js';
import { besideVerdict, boundsSentence } from './beside-verdict.js';
import type { Lang } from './format.js';
import { notFollowed } from './not-followed.js';
import { pastSentences } from './past-sentences.js';
import { filesLine } from './text/from-files.js';
import { verdictSentence, warnings } from './verdict-sentence.js';
import type { View } from './view.js';
import { viewOf } from './view.js';
import { wrap } from './wrap.js';

export interface TerminalOptions {
  lang: Lang;
  /** Width to fill at most; 80 when not given. */
  columns?: number;
  /** With ANSI colours. */
  colour?: boolean;
}

type Paint = (text: string) => string;

const symbols: Record<Grade, string> = {
  'run-well': '●',
  alive: '◉',
  'run-badly': '◐',
  'left-behind': '○',
  'not-checked': '?',
};

/** The verdict and a compact table of the networks, for the end of an audit. Plain text, wrapped. */
export function renderTerminal(model: ReportModel, options: TerminalOptions): string {
  const view = viewOf(model, options);
  const { t } = view;
  const width = Math.max(40, Math.min(options.columns ?? 80, 100));
  const colours = pc.createColors(options.colour ?? false);
  const { tally } = model.verdict;
  return `${[
    colours.dim(t.page.question),
    ...warnings(view).flatMap((warning) => wrap(warning, width)),
    ...wrap(verdictSentence(view), width).map((line) => colours.bold(line)),
    '',
    ...(tally.links === 0 ? [] : table(view, width, colours)),
    ...(tally.links === 0 ? [] : ['', ...wrap(boundsSentence(view), width)]),
    ...besideVerdict(view).flatMap((line) => wrap(line, width)),
    ...pastSentences(view).flatMap((line) => wrap(line, width)),
    ...filesLine(view).flatMap((line) => wrap(line, width)),
    ...(tally.notChecked === 0 ? [] : wrap(t.terminal.unseenLine(tally.notChecked), width)),
    ...notFollowed(view).flatMap((line) => wrap(line, width)),
  ].join('\n')}\n`;
}

function table(view: View, width: number, colours: ReturnType<typeof pc.createColors>): string[] {
  const { t, f, model } = view;
  const columns: { head: string; value(tally: Tally): number; paint: Paint }[] = [
    { head: t.terminal.links, value: (tally) => tally.links, paint: colours.reset },
    {
      head: `${symbols['run-well']} ${t.terminal.well}`,
      value: (tally) => tally.runWell,
      paint: colours.cyan,
    },
    {
      head: `${symbols.alive} ${t.terminal.alive}`,
      value: (tally) => tally.alive,
      paint: colours.cyan,
    },
    {
      head: `${symbols['run-badly']} ${t.terminal.badly}`,
      value: (tally) => tally.runBadly,
      paint: colours.yellow,
    },
    {
      head: `${symbols['left-behind']} ${t.terminal.left}`,
      value: (tally) => tally.leftBehind,
      paint: colours.red,
    },
    {
      head: `${symbols['not-checked']} ${t.terminal.unseen}`,
      value: (tally) => tally.notChecked,
      paint: colours.dim,
    },
  ];
  const rows = [
    ...model.networks.map(({ network, tally }) => ({ name: view.network(network), tally })),
    { name: t.terminal.all, tally: model.verdict.tally },
  ];
  const widths = columns.map(({ head }) => Math.max(head.length, 5));
  const fixed = widths.reduce((sum, w) => sum + w + 2, 0);
  const nameWidth = Math.max(8, Math.min(Math.max(...rows.map(({ name }) => name.length)), width - fixed));
  const cut = (name: string) =>
    (name.length > nameWidth ? `${name.slice(0, nameWidth - 1)}…` : name).padEnd(nameWidth);
  const head = cut('') + columns.map((column, i) => `  ${column.head.padStart(widths[i] ?? 0)}`).join('');
  const lines = rows.map(
    ({ name, tally }) =>
      cut(name) +
      columns
        .map((column, i) => {
          const n = column.value(tally);
          const text = `  ${(n === 0 ? '·' : f.count(n)).padStart(widths[i] ?? 0)}`;
          return n === 0 ? colours.dim(text) : column.paint(text);
        })
        .join(''),
  );
  const rule = colours.dim('─'.repeat(nameWidth + fixed));
  return [colours.dim(head), ...lines.slice(0, -1), rule, ...lines.slice(-1)];
}
