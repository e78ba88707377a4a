import { scaleLinear, scaleLog } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { JSX } from 'preact';
import { at } from './stacked-shares.js';

interface CurvePoint {
  days: number;
  /** Shares in [0, 1]. */
  share: number;
  /** If every unseen account were alive / silent. */
  low: number;
  high: number;
}

interface Props {
  points: readonly CurvePoint[];
  marks: readonly number[];
  dayLabel(days: number): string;
  shareLabel(share: number): string;
  title: string;
  description: string;
}

const HEIGHT = 260;

/** Share silent for longer than N days, for every N, with the band that the unseen accounts leave open. */
export function ThresholdCurve({
  points,
  marks,
  dayLabel,
  shareLabel,
  title,
  description,
}: Props): JSX.Element {
  const first = points[0]?.days ?? 7;
  const last = points.at(-1)?.days ?? 730;
  const x = scaleLog([first, last], [0, 1000]);
  const y = scaleLinear([0, 1], [HEIGHT, 0]);
  const band = area<CurvePoint>(
    (p) => x(p.days),
    (p) => y(p.low),
    (p) => y(p.high),
  ).digits(1);
  const middle = line<CurvePoint>(
    (p) => x(p.days),
    (p) => y(p.share),
  ).digits(1);
  const list = [...points];
  const inside = marks.filter((days) => days >= first && days <= last);
  return (
    <svg class="chart curve" role="img" width="100%" height={HEIGHT + 52} aria-label={title}>
      <title>{title}</title>
      <desc>{description}</desc>
      <svg
        x="0"
        y="20"
        width="100%"
        height={HEIGHT}
        viewBox={`0 0 1000 ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path class="axis" d={[0, 0.25, 0.75, 1].map((s) => `M0 ${y(s)}h1000`).join('')} />
        <path class="half" d={`M0 ${y(0.5)}h1000`} />
        <path class="mark" d={inside.map((d) => `M${Math.round(x(d))} 0v${HEIGHT}`).join('')} />
        <path class="band" d={band(list) ?? ''} />
        <path class="line" d={middle(list) ?? ''} />
      </svg>
      {[0, 0.5, 1].map((share) => (
        <text key={share} x="-8" y={24 + y(share)} text-anchor="end">
          {shareLabel(share)}
        </text>
      ))}
      {inside.map((days) => (
        <text
          key={days}
          class={days === 90 ? 'strong' : days === 365 ? 'minor' : ''}
          x={at(x(days) / 10)}
          y={HEIGHT + 40}
          text-anchor={days === last ? 'end' : days === first ? 'start' : 'middle'}
        >
          {dayLabel(days)}
        </text>
      ))}
    </svg>
  );
}
