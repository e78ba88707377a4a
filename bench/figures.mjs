import { median } from './median.mjs';

/**
 * One measured figure: its median and spread over all runs, beside its target.
 * `target`: { atMost } or { atLeast }; without one it is told, and nothing is asked of it.
 */
export function figure(name, values, unit, target = {}) {
  const sorted = [...values].sort((a, b) => a - b);
  const measured = median(sorted);
  const limit = target.atMost ?? target.atLeast;
  const met =
    limit === undefined ? undefined : target.atMost === undefined ? measured >= limit : measured <= limit;
  return {
    name,
    unit,
    measured,
    least: sorted[0],
    most: sorted.at(-1),
    runs: sorted.length,
    target,
    limit,
    met,
  };
}

/** A figure as a row: measured, spread, target, the ratio of the two, and whether it is met. */
export function tableOf(figures) {
  const head = '| | measured | from – to (runs) | target | measured / target | |\n|---|---|---|---|---|---|';
  return [head, ...figures.map(rowOf)].join('\n');
}

export function missedOf(figures) {
  return figures.filter(({ met }) => met === false);
}

function rowOf({ name, unit, measured, least, most, runs, target, limit, met }) {
  const end = unit === '' ? '' : ` ${unit}`;
  const asked =
    limit === undefined ? '–' : `${target.atMost === undefined ? '≥' : '≤'} ${short(limit)}${end}`;
  const ratio = limit === undefined ? '–' : (measured / limit).toFixed(2);
  const said = met === undefined ? '' : met ? 'met' : '**missed**';
  return `| ${name} | ${short(measured)}${end} | ${short(least)} – ${short(most)} (${runs}) | ${asked} | ${ratio} | ${said} |`;
}

function short(value) {
  if (Number.isInteger(value)) return value.toLocaleString('en');
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(3).replace(/0$/, '');
}
