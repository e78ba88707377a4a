import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import { at } from './stacked-shares.js';

interface Scale {
  /** First and last year of the chart. */
  from: number;
  to: number;
}

function scaleOf({ from, to }: Scale) {
  return scaleLinear([from, Math.max(to, from + 1)], [2, 98]);
}

/** The years all rows share. */
export function SinceAxis({ from, to }: Scale): JSX.Element {
  const x = scaleOf({ from, to });
  return (
    <svg class="chart" width="100%" height="18" aria-hidden="true">
      {x
        .ticks(Math.min(6, to - from + 1))
        .filter(Number.isInteger)
        .map((year) => (
          <text key={year} x={at(x(year))} y="13" text-anchor={anchorOf(year, from, to)}>
            {String(year)}
          </text>
        ))}
    </svg>
  );
}

/** The years at the edges stand within them, on the narrowest screen, too. */
function anchorOf(year: number, from: number, to: number): 'start' | 'middle' | 'end' {
  if (year === from) return 'start';
  return year === to ? 'end' : 'middle';
}

/** A line from the first year on, with a dot for each company, in the year by which it is seen to be there. */
export function SinceLine({ from, to, years, title }: Scale & { years: readonly number[]; title: string }) {
  const x = scaleOf({ from, to });
  const first = Math.min(...years);
  return (
    <svg class="chart since" role="img" width="100%" height="20" aria-label={title}>
      <title>{title}</title>
      <line class="axis" x1="0" x2="100%" y1="10" y2="10" />
      <rect class="fill-plain" x={at(x(first))} width={at(x(to) - x(first))} y="9" height="2" />
      {[...new Set(years)].map((year) => (
        <circle key={year} class="fill-well" cx={at(x(year))} cy="10" r={radius(years, year)} />
      ))}
    </svg>
  );
}

/** The more companies in one year, the larger the dot, by its area. */
function radius(years: readonly number[], year: number): number {
  return Math.min(9, Math.round(3.5 * Math.sqrt(years.filter((y) => y === year).length) * 10) / 10);
}
