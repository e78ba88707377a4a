import type { JSX } from 'preact';
import type { Kind } from '../parts/state.js';
import { at } from './stacked-shares.js';

interface Props {
  kind: Exclude<Kind, 'unseen'>;
  /** Shares in [0, 1]. */
  share: number;
  low: number;
  high: number;
  title: string;
}

/** A share as a solid bar, with the part that the unseen leave open hatched beyond its lower bound. */
export function IntervalBar({ kind, share, low, high, title }: Props): JSX.Element {
  return (
    <svg class="chart range" role="img" width="100%" height="14" aria-label={title}>
      <title>{title}</title>
      <rect class="track" width="100%" height="14" rx="3" />
      <rect class={`fill-${kind}`} width={at(low * 100)} height="14" />
      <rect class="fill-unseen" x={at(low * 100)} width={at((high - low) * 100)} height="14" />
      <line class="tick" x1={at(share * 100)} x2={at(share * 100)} y1="-2" y2="16" />
    </svg>
  );
}
