import type { JSX } from 'preact';
import type { Kind } from '../parts/state.js';

interface Share {
  kind: Kind;
  count: number;
}

const fills: Record<Kind, string> = {
  well: 'fill-well',
  alive: 'fill-alive',
  badly: 'fill-badly',
  left: 'fill-left',
  unseen: 'fill-unseen',
};

interface Props {
  shares: readonly Share[];
  /** What the full width stands for; the sum of the shares when it is not given. */
  whole?: number;
  title: string;
  description?: string;
  height?: number;
}

/** One bar of shares side by side; what could not be seen is hatched, never blank. */
export function StackedShares({ shares, whole, title, description, height = 24 }: Props): JSX.Element {
  const total = whole ?? shares.reduce((sum, { count }) => sum + count, 0);
  let start = 0;
  const parts = shares.flatMap(({ kind, count }) => {
    if (count === 0 || total === 0) return [];
    const x = (start / total) * 100;
    start += count;
    return [{ kind, x, width: (count / total) * 100 }];
  });
  return (
    <svg class="chart stack" role="img" width="100%" height={height} aria-label={title}>
      <title>{title}</title>
      {description !== undefined && <desc>{description}</desc>}
      {parts.map(({ kind, x, width }) => (
        <rect key={kind} class={fills[kind]} x={at(x)} y="0" width={at(width)} height={height} />
      ))}
      {parts.map(
        ({ kind, x, width }) =>
          kind === 'unseen' && (
            <rect key="edge" class="unseen-edge" x={at(x)} y=".5" width={at(width)} height={height - 1} />
          ),
      )}
      {parts.slice(1).map(({ kind, x }) => (
        <line key={`${kind}-gap`} class="gap" x1={at(x)} x2={at(x)} y1="0" y2={height} />
      ))}
    </svg>
  );
}

/** A percentage as short as it can be written. */
export function at(percent: number): string {
  return `${Math.round(percent * 100) / 100}%`;
}
