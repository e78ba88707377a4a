import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { Instant } from '../../model/time.js';
import { DAY } from '../../model/time.js';
import type { Kind } from '../parts/state.js';
import { at } from './stacked-shares.js';
import { Sign } from './symbols.js';

/** One post: an instant, or a stretch in which it must lie. `echo`: a repost or a reply. */
interface StripPost {
  from: Instant;
  to: Instant;
  echo: boolean;
}

export interface StripLane {
  company: string;
  network: string;
  kind: Kind;
  posts: readonly StripPost[];
  /** Newest activity known; the silence since then is shaded. */
  lastActivity?: Instant;
  /** Nothing is known of the time before: hatched. */
  blindUntil?: Instant;
  /** Newer activity may exist unseen: no silence is drawn. */
  atLeast: boolean;
  /** Text at the end of the lane. */
  note: string;
}

interface Props {
  lanes: readonly StripLane[];
  asOf: Instant;
  /** How many days back the picture reaches. */
  days: number;
  /** Days before the audit at which a rule is drawn, with its label. */
  rules: readonly { days: number; label: string }[];
  title: string;
  description: string;
  id: string;
}

const WIDTH = 1000;
const HEIGHT = 28;
const VAGUE = 3 * DAY;

/** One line per account, one dot per post, today at the right edge; silence reads as the empty end of a line. */
export function StripPlot({ lanes, asOf, days, rules, title, description, id }: Props): JSX.Element {
  const x = scaleLinear([asOf - days * DAY, asOf], [0, WIDTH]).clamp(true);
  const ruleXs = rules.map((rule) => ({ ...rule, x: Math.round(x(asOf - rule.days * DAY)) }));
  return (
    <div class="lanes" role="img" aria-label={title} aria-describedby={`${id}-desc`}>
      <p class="hush" id={`${id}-desc`}>
        {description}
      </p>
      <div class="lane lane-axis">
        <span class="who" />
        <svg class="chart" height="20" width="100%" aria-hidden="true">
          {ruleXs.map((rule) => (
            <text
              key={rule.days}
              class={rule.days > 0 && rule.days < 365 ? 'minor' : ''}
              x={at(rule.x / 10)}
              y="14"
              text-anchor={rule.x >= WIDTH ? 'end' : rule.x <= 0 ? 'start' : 'middle'}
            >
              {rule.label}
            </text>
          ))}
        </svg>
        <span class="ago" />
      </div>
      {lanes.map((lane, i) => (
        <Lane key={i} lane={lane} x={x} marks={ruleXs.map((rule) => rule.x)} />
      ))}
    </div>
  );
}

function Lane({ lane, x, marks }: { lane: StripLane; x: (at: Instant) => number; marks: readonly number[] }) {
  const silenceFrom =
    lane.lastActivity === undefined || lane.atLeast ? undefined : Math.round(x(lane.lastActivity));
  const blind = lane.blindUntil === undefined ? 0 : Math.round(x(lane.blindUntil));
  const gone = lane.posts.length === 0 && lane.lastActivity === undefined;
  return (
    <div class="lane">
      <span class="who">
        <bdi>{lane.company}</bdi> <span class="on">{lane.network}</span>
      </span>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        height={HEIGHT}
        width="100%"
        aria-hidden="true"
      >
        {blind > 0 && <path class="fill-unseen blind" d={`M0 10h${blind}v8h-${blind}z`} />}
        {silenceFrom !== undefined && silenceFrom < WIDTH && (
          <rect class="silence" x={silenceFrom} y="3" width={WIDTH - silenceFrom} height="22" />
        )}
        {blind < WIDTH && <path class={gone ? 'gone' : 'axis'} d={`M${blind} 14H${WIDTH}`} />}
        <path class="mark" d={marks.map((m) => `M${m} 0v${HEIGHT}`).join('')} />
        <Dots lane={lane} x={x} />
      </svg>
      <span class={`ago is-${lane.kind}`}>
        <Sign id={lane.kind} /> {lane.note}
      </span>
    </div>
  );
}

function Dots({ lane, x }: { lane: StripLane; x: (at: Instant) => number }) {
  const colour = lane.kind === 'well' ? '' : ` post-${lane.kind}`;
  const shown = lane.posts.filter((post) => x(post.to) > 0);
  const vague = shown.filter((post) => post.to - post.from > VAGUE);
  const sharp = shown.filter((post) => post.to - post.from <= VAGUE);
  return (
    <>
      <Path
        class="echo"
        d={dots(
          sharp.filter((post) => post.echo),
          x,
        )}
      />
      <Path class={`post vague${colour}`} d={bars(vague, x)} />
      <Path
        class={`post${colour}`}
        d={dots(
          sharp.filter((post) => !post.echo),
          x,
        )}
      />
    </>
  );
}

function Path(props: { class: string; d: string }) {
  return props.d === '' ? null : <path {...props} />;
}

/** Strokes of no length with round caps: dots that stay round however wide the lane is, a few bytes each. */
function dots(posts: readonly StripPost[], x: (at: Instant) => number): string {
  const places = new Set(
    posts.map((post) => Math.round(x((post.from + post.to) / 2))).filter((place) => place > 0),
  );
  return Array.from(places, (place) => `M${place} 14h0`).join('');
}

function bars(posts: readonly StripPost[], x: (at: Instant) => number): string {
  const places = new Set(
    posts.map((post) => {
      const from = Math.round(x(post.from));
      return `M${from} 14h${Math.max(4, Math.round(x(post.to)) - from)}`;
    }),
  );
  return [...places].join('');
}
