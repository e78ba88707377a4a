import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import { at } from './stacked-shares.js';

interface Props {
  low: number;
  median: number;
  high: number;
  /** The published figure to lay beside it. */
  published?: number;
  max: number;
  title: string;
}

/** The scale all rows share. */
export function CadenceAxis({ max, label }: { max: number; label(rate: number): string }): JSX.Element {
  const x = scaleLinear([0, max], [1, 99]);
  return (
    <svg class="chart" width="100%" height="18" aria-hidden="true">
      {x.ticks(5).map((rate) => (
        <text key={rate} x={at(x(rate))} y="13" text-anchor="middle">
          {label(rate)}
        </text>
      ))}
    </svg>
  );
}

/** The middle half of the rates as a bar, the median as a rule, the published figure as a diamond. */
export function CadenceRange({ low, median, high, published, max, title }: Props): JSX.Element {
  const x = scaleLinear([0, max], [1, 99]).clamp(true);
  return (
    <svg class="chart range" role="img" width="100%" height="28" aria-label={title}>
      <title>{title}</title>
      <line class="axis" x1="0" x2="100%" y1="14" y2="14" />
      {high > low && (
        <rect class="sure-soft" x={at(x(low))} width={at(x(high) - x(low))} y="8" height="12" rx="2" />
      )}
      <line class="tick" x1={at(x(median))} x2={at(x(median))} y1="4" y2="24" />
      {published !== undefined && (
        <svg x={at(x(published))} y="14" width="1" height="1" overflow="visible" aria-hidden="true">
          <path class="published" d="M0-7 7 0 0 7-7 0z" />
        </svg>
      )}
    </svg>
  );
}
