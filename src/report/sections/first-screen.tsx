import type { Grade } from '../../analysis/codes.js';
import { besideVerdict } from '../beside-verdict.js';
import { IntervalBar } from '../charts/interval-bar.js';
import { StackedShares } from '../charts/stacked-shares.js';
import { Sign } from '../charts/symbols.js';
import { boundsOf, partsOf } from '../figures.js';
import { kindOf } from '../parts/state.js';
import { filesLine } from '../text/from-files.js';
import { conditionSentence } from '../text/texts.js';
import { verdictSentence, warnings } from '../verdict-sentence.js';
import type { View } from '../view.js';
import { CompanyTiles } from './company-tiles.js';

/** The first screen: the question, the answer with its counts, three figures with their bounds, and what was unseen. */
export function FirstScreen({ view, title, board }: { view: View; title: string; board?: boolean }) {
  const { t, model } = view;
  const { tally } = model.verdict;
  return (
    <header class="first" id="answer">
      <h1>{title}</h1>
      {warnings(view).map((warning) => (
        <p class="notice" key={warning}>
          {warning}
        </p>
      ))}
      <p class="answer">{verdictSentence(view)}</p>
      <CompanyTiles view={view} named={!board} />
      {besideVerdict(view).map((line) => (
        <p class="lead" key={line}>
          {line}
        </p>
      ))}
      <p class="lead soft">{t.verdict.question}</p>
      {tally.links > 0 && <Shares view={view} />}
      <Facts view={view} />
    </header>
  );
}

function Shares({ view }: { view: View }) {
  const { t, model } = view;
  const { tally } = model.verdict;
  return (
    <>
      <p class="bar-head">{t.byCompany.accounts(tally.links)}</p>
      <div class="verdict-bar">
        <StackedShares
          height={36}
          title={t.verdict.barTitle(tally.links)}
          description={t.networks.rowTitle(t.page.total, tally)}
          shares={partsOf(tally)}
        />
      </div>
      <dl class="tiles">
        <Tile view={view} grade="run-well" count={tally.runWell} means={wellMeans(view)} />
        {tally.alive > 0 && (
          <Tile view={view} grade="alive" count={tally.alive} means={t.verdict.aliveMeans} />
        )}
        <Tile view={view} grade="run-badly" count={tally.runBadly} means={t.verdict.badlyMeans} />
        <Tile view={view} grade="left-behind" count={tally.leftBehind} means={t.verdict.leftMeans} />
        <UnseenTile view={view} />
      </dl>
    </>
  );
}

/** A grid of twelve is what networks show at first: an account judged on less is judged on little. */
const FEW_POSTS = 12;

/** What "run well" means, and on how many posts each of them was judged. */
function wellMeans({ t, counted }: View): string {
  const well = counted.filter(({ account }) => account.grade === 'run-well');
  if (well.length === 0) return t.verdict.wellMeans;
  const few = well.filter(({ account }) => account.posts.length < FEW_POSTS).length;
  return `${t.verdict.wellMeans}${t.page.semicolon}${t.verdict.rests(FEW_POSTS, well.length - few, few)}`;
}

interface TileProps {
  view: View;
  grade: Exclude<Grade, 'not-checked'>;
  count: number;
  means: string;
}

function Tile({ view, grade, count, means }: TileProps) {
  const { t, f, model } = view;
  const { links, alive, notChecked } = model.verdict.tally;
  // Of an account that is alive nobody can tell whether it is run well; that it was not left behind is known.
  const open = grade === 'left-behind' || grade === 'alive' ? notChecked : notChecked + alive;
  const seen = links - open;
  const bounds = boundsOf(count, links, open);
  const range = f.percentRange(bounds.low, bounds.high);
  const kind = kindOf[grade];
  return (
    <div class="tile">
      <dt class={`state is-${kind}`}>
        <Sign id={kind} />
        {t.grade[grade]}
      </dt>
      <dd>
        <span class="big">{f.count(count)}</span> <span class="of">{t.verdict.ofAll(links)}</span>
      </dd>
      <dd>
        {kind !== 'unseen' && (
          <IntervalBar
            kind={kind}
            share={seen === 0 ? bounds.low : count / seen}
            low={bounds.low}
            high={bounds.high}
            title={`${t.grade[grade]}${t.page.colon}${t.verdict.bounds(range)}`}
          />
        )}
      </dd>
      <dd class="small">
        {seen === 0 ? t.verdict.noShare : t.verdict.ofSeen(f.percent(count / seen), seen)}
        {open > 0 && (
          <>
            <br />
            {t.verdict.bounds(range)}
          </>
        )}
      </dd>
      <dd class="small soft">{means}</dd>
    </div>
  );
}

function UnseenTile({ view }: { view: View }) {
  const { t, f, model } = view;
  const { links, alive, notChecked } = model.verdict.tally;
  const exact = alive === 0 ? t.verdict.allSeen : t.verdict.allSeenInPart;
  const allSeen = model.audit.size.sitesNotRead > 0 ? t.verdict.allFoundSeen : exact;
  return (
    <div class="tile">
      <dt class="state is-unseen">
        <Sign id="unseen" />
        {t.grade['not-checked']}
      </dt>
      <dd>
        <span class="big">{f.count(notChecked)}</span> <span class="of">{t.verdict.ofAll(links)}</span>
      </dd>
      <dd class="small soft">{notChecked === 0 ? allSeen : t.verdict.unseenMeans}</dd>
      {notChecked > 0 && (
        <dd class="small">
          <a href="#unseen">{t.unseen.title}</a>
        </dd>
      )}
    </div>
  );
}

function Facts({ view }: { view: View }) {
  const { t, f, model } = view;
  const { audit } = model;
  const left = view.notCounted.length;
  return (
    <>
      <dl class="facts">
        <div>
          <dt>{t.verdict.date}</dt>
          <dd>
            <time dateTime={new Date(audit.asOf).toISOString()}>{f.date(audit.asOf)}</time>
          </dd>
        </div>
        <div>
          <dt>{t.verdict.list}</dt>
          <dd>{t.verdict.listSize(audit.size.companies, audit.size.networks)}</dd>
        </div>
        <div>
          <dt>{t.verdict.posts}</dt>
          <dd>{f.count(audit.size.posts)}</dd>
        </div>
        <div>
          <dt>{t.verdict.notCountedFact}</dt>
          <dd>
            {left === 0 ? (
              t.verdict.notCountedOf(0)
            ) : (
              <a href="#not-counted">{t.verdict.notCountedOf(left)}</a>
            )}
          </dd>
        </div>
      </dl>
      {filesLine(view).map((line) => (
        <p class="aside" key={line}>
          {line}
        </p>
      ))}
      {audit.conditions.length > 0 && (
        <div class="notice">
          <p class="small">
            <strong>{t.verdict.conditions}</strong>
          </p>
          <ul class="small">
            {audit.conditions.map((condition) => (
              <li key={condition.code}>{conditionSentence(t, condition)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
