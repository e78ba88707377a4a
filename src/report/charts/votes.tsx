import type { JSX } from 'preact';
import { at } from './stacked-shares.js';

interface Props {
  fill: 'fill-plain' | 'fill-well' | 'fill-left';
  yes: number;
  unknown: number;
  no: number;
  title: string;
}

const STEP = 22;
const SIZE = 18;
const PER_ROW = 20;
/** Up to so many are drawn one by one. */
const UNITS = 40;

/** One mark for each of a few, a bar for many: filled where it is so, hatched where nobody knows, hollow where it is not. */
export function Votes(props: Props): JSX.Element {
  return props.yes + props.unknown + props.no <= UNITS ? <Units {...props} /> : <Bar {...props} />;
}

function Units({ fill, yes, unknown, no, title }: Props): JSX.Element {
  const all = yes + unknown + no;
  const width = Math.min(all, PER_ROW) * STEP;
  const height = Math.ceil(all / PER_ROW) * STEP;
  return (
    <svg
      class="chart votes"
      role="img"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-label={title}
    >
      <title>{title}</title>
      {Array.from({ length: all }, (_, i) => {
        const look = i < yes ? fill : i < yes + unknown ? 'fill-unseen vote-open' : 'vote-no';
        const [x, y] = [(i % PER_ROW) * STEP + 1, Math.floor(i / PER_ROW) * STEP + 1];
        return <rect key={i} class={look} x={x} y={y} width={SIZE} height={SIZE} rx="3" />;
      })}
    </svg>
  );
}

function Bar({ fill, yes, unknown, no, title }: Props): JSX.Element {
  const share = (k: number) => at((k / (yes + unknown + no)) * 100);
  return (
    <svg class="chart range" role="img" width="100%" height="14" aria-label={title}>
      <title>{title}</title>
      <rect class="track" width="100%" height="14" rx="3" />
      <rect class={fill} width={share(yes)} height="14" />
      <rect class="fill-unseen" x={share(yes)} width={share(unknown)} height="14" />
    </svg>
  );
}
