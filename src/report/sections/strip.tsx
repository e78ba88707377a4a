import type { Instant } from '../../model/time.js';
import { DAY } from '../../model/time.js';
import type { StripLane } from '../charts/strip-plot.js';
import { StripPlot } from '../charts/strip-plot.js';
import { figureText, measureOf, silenceOf } from '../figures.js';
import { Legend } from '../parts/legend.js';
import { Section } from '../parts/section.js';
import { kindOf, StandingState } from '../parts/state.js';
import { Twin } from '../parts/table.js';
import type { PlacedAccount, View } from '../view.js';

const MAX_LANES = 120;
/** Of a long list a smaller sample, and a table of the same: its accounts stand on the cards. */
const FEW_LANES = 60;
const DAYS = 730;
const RULES = [730, 365, 180, 90, 0];
const RECENT = 90 * DAY;

/** Every account's posts on one line each, ordered by silence. */
export function Strip({ view }: { view: View }) {
  const { t, model, counted } = view;
  const isBrief = view.detail === 'brief';
  const ordered = bySilence(counted);
  const drawn = evenSample(ordered, isBrief ? FEW_LANES : MAX_LANES);
  const checked = counted.filter(({ account }) => account.grade !== 'not-checked');
  const since = model.audit.asOf - RECENT;
  const recent = checked.filter(({ account }) => (account.lastActivity?.to ?? 0) >= since).length;
  const unseen = counted.length - checked.length;
  return (
    <Section id="posts" title={t.strip.title} lead={t.strip.lead}>
      <p class="message">{t.strip.message(recent, checked.length, unseen)}</p>
      <StripLegend view={view} />
      <p class="small soft key-head">{t.strip.colours}</p>
      <Legend view={view} />
      <StripPlot
        id="strip"
        lanes={drawn.map((placed) => laneOf(view, placed))}
        asOf={model.audit.asOf}
        days={DAYS}
        rules={rulesOf(view)}
        title={t.strip.chart(drawn.length)}
        description={t.strip.description}
      />
      {drawn.length < ordered.length && (
        <p class="aside">{t.strip.notShown(ordered.length - drawn.length, isBrief)}</p>
      )}
      <Twin
        label={t.page.table}
        caption={t.strip.table.caption}
        sortable
        columns={[
          { head: t.page.company },
          { head: t.page.network },
          { head: t.page.standing },
          { head: t.strip.table.silence, numeric: true },
          { head: t.strip.table.posts, numeric: true },
          { head: t.strip.table.pace, numeric: true },
        ]}
        rows={(isBrief ? drawn : ordered).map((placed) => tableRow(view, placed))}
      />
    </Section>
  );
}

/** The rules at 90 and 180 days, one and two years, and today. */
export function rulesOf({ t }: View) {
  return RULES.map((days) => ({ days, label: days === 0 ? t.strip.today : t.strip.before(days) }));
}

function StripLegend({ view: { t } }: { view: View }) {
  return (
    <ul class="legend">
      <li>
        <svg width="14" height="14" aria-hidden="true">
          <circle cx="7" cy="7" r="4" class="fill-well" />
        </svg>
        {t.strip.post}
      </li>
      <li>
        <svg width="14" height="14" aria-hidden="true">
          <circle cx="7" cy="7" r="3" class="fill-echo" />
        </svg>
        {t.strip.echo}
      </li>
      <li>
        <svg width="22" height="14" aria-hidden="true">
          <rect x="1" y="4.5" width="20" height="5" class="fill-well vague" />
        </svg>
        {t.strip.vague}
      </li>
      <li>
        <svg width="22" height="14" aria-hidden="true">
          <rect width="22" height="14" class="fill-silence" />
        </svg>
        {t.strip.silence}
      </li>
      <li>
        <svg width="22" height="14" aria-hidden="true">
          <rect width="22" height="14" class="fill-unseen" />
        </svg>
        {t.strip.unseen}
      </li>
      <li>
        <svg width="22" height="14" aria-hidden="true" class="lane-key">
          <path class="gone" d="M0 7h22" />
        </svg>
        {t.strip.gone}
      </li>
    </ul>
  );
}

/** Most recently active first; what nobody could see last. */
function bySilence(accounts: readonly PlacedAccount[]): PlacedAccount[] {
  const rank = ({ account }: PlacedAccount) => {
    const silence = silenceOf(account);
    if (account.grade === 'not-checked') return silence === undefined ? 2e9 : 1e9 + silence;
    return silence ?? 1e8;
  };
  return accounts
    .map((placed) => ({ placed, rank: rank(placed) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ placed }) => placed);
}

function evenSample<T>(items: readonly T[], max: number): readonly T[] {
  if (items.length <= max) return items;
  const step = items.length / max;
  return Array.from({ length: max }, (_, i) => items[Math.floor(i * step)]).filter(
    (item) => item !== undefined,
  );
}

/**
 * Up to when nothing is known of an account: the view begins there, or is only a selection, or there is none. Undefined
 * where the view reaches back to the first post, and where there is nothing to look at.
 */
function blindUntil({ account }: PlacedAccount, asOf: Instant): Instant | undefined {
  const { view, posts, lastActivity, grade } = account;
  if (view?.lowerBound) return asOf;
  if (posts.length > 0) return view?.complete ? undefined : Math.min(...posts.map((post) => post.from));
  if (lastActivity !== undefined) return lastActivity.from;
  return grade === 'not-checked' ? asOf : undefined;
}

/** One account as a line of the strip plot. */
export function laneOf(view: View, placed: PlacedAccount): StripLane {
  const { company, account } = placed;
  const { t } = view;
  const blind = blindUntil(placed, view.model.audit.asOf);
  const silence = silenceOf(account);
  const atLeast = account.view?.lowerBound ?? false;
  return {
    company: view.nameOf(company.key),
    network: view.network(account.network),
    kind: kindOf[account.grade],
    posts: account.posts.map((post) => ({ from: post.from, to: post.to, echo: post.kind !== 'original' })),
    ...(account.lastActivity && { lastActivity: account.lastActivity.to }),
    ...(blind !== undefined && { blindUntil: blind }),
    atLeast,
    note:
      noteOf(view, account.grade === 'not-checked', silence, atLeast) ?? t.standing[account.standing.kind],
  };
}

function noteOf({ t }: View, unchecked: boolean, silence: number | undefined, atLeast: boolean) {
  if (silence === undefined) return unchecked ? t.strip.unseenShort : undefined;
  return atLeast ? t.strip.atLeast(silence) : t.strip.ago(silence);
}

function tableRow(view: View, { company, account }: PlacedAccount) {
  const { t, f } = view;
  const silence = silenceOf(account);
  const pace = measureOf(account, 'posts-per-week');
  const atLeast = account.view?.lowerBound ?? false;
  return {
    key: account.key,
    cells: [
      <a href={view.hrefOf(company.key)}>
        <bdi>{view.nameOf(company.key)}</bdi>
      </a>,
      view.network(account.network),
      <StandingState view={view} standing={account.standing.kind} grade={account.grade} />,
      silence === undefined ? t.page.notKnown : atLeast ? t.strip.atLeast(silence) : t.strip.ago(silence),
      f.count(account.posts.length),
      pace === undefined ? t.page.notKnown : figureText(t, pace),
    ],
    sort: [undefined, undefined, undefined, silence ?? 1e9, account.posts.length, pace?.value ?? -1],
  };
}
