import type { JSX } from 'preact';

interface Props {
  /** Posts per week, oldest first; undefined where the view does not reach. */
  weeks: readonly (number | undefined)[];
  title: string;
  description: string;
}

const CELL = 10;

/** One cell per week: the more posts, the stronger; a week the view does not reach is hatched. */
export function HeatStrip({ weeks, title, description }: Props): JSX.Element {
  return (
    <svg
      class="heat"
      role="img"
      viewBox={`0 0 ${weeks.length * CELL} ${CELL}`}
      preserveAspectRatio="none"
      aria-label={title}
    >
      <title>{title}</title>
      <desc>{description}</desc>
      <path class="fill-unseen" d={cells(weeks, undefined)} />
      {[0, 1, 2, 3].map((level) => {
        const d = cells(weeks, level);
        return d !== '' && <path key={level} class={`h${level}`} d={d} />;
      })}
    </svg>
  );
}

function cells(weeks: Props['weeks'], level: number | undefined): string {
  return weeks.map((n, i) => (levelOf(n) === level ? `M${i * CELL} 0h9v10h-9z` : '')).join('');
}

function levelOf(posts: number | undefined): number | undefined {
  if (posts === undefined || posts === 0) return posts;
  if (posts === 1) return 1;
  return posts <= 4 ? 2 : 3;
}
