import type { JSX } from 'preact';

interface SilentColumn {
  label: string;
  /** Shares in [0, 1] of all accounts: surely silent, and silent if every unseen one were. */
  low: number;
  high: number;
}

interface Props {
  columns: readonly SilentColumn[];
  title: string;
  description: string;
}

const HEIGHT = 72;

/** A small multiple: the share silent at a few thresholds, the unseen hatched on top. */
export function SilentColumns({ columns, title, description }: Props): JSX.Element {
  const step = 100 / columns.length;
  return (
    <svg class="chart small-columns" role="img" width="100%" height={HEIGHT + 20} aria-label={title}>
      <title>{title}</title>
      <desc>{description}</desc>
      <line class="axis" x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} />
      <line class="mark" x1="0" x2="100%" y1={HEIGHT / 2} y2={HEIGHT / 2} />
      {columns.map(({ label, low, high }, i) => {
        const x = `${Math.round(i * step + step * 0.16)}%`;
        const width = `${Math.round(step * 0.68)}%`;
        const sure = round(low * HEIGHT);
        const open = round((high - low) * HEIGHT);
        return (
          <g key={label}>
            {open > 0 && (
              <rect class="fill-unseen" x={x} width={width} y={round(HEIGHT - sure - open)} height={open} />
            )}
            <rect class="fill-left" x={x} width={width} y={round(HEIGHT - sure)} height={sure} />
            {high === 0 && (
              <text x={`${Math.round((i + 0.5) * step)}%`} y={HEIGHT - 5} text-anchor="middle">
                0
              </text>
            )}
            <text x={`${Math.round((i + 0.5) * step)}%`} y={HEIGHT + 16} text-anchor="middle">
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
