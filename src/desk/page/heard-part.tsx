import { MAX_SAVED_FILE } from '../../fetching/recording/saved/saved-file.js';
import type { Observation } from '../../model/reading.js';
import { plainUrl, tame } from '../../report/tame.js';
import { reasonClause } from '../../report/text/texts.js';
import type { LookRow } from '../../store/schema.js';
import type { Notice } from '../desk.js';
import type { Queue } from '../queue.js';
import type { TakenLine } from '../take-file.js';
import type { Frame } from './frame.js';
import { companiesOf } from './queue-part.js';

const SHOWN = 12;

/** Where files go, and what was understood of everything, newest first. */
export function HeardPart({ frame, queue }: { frame: Frame; queue: Queue }) {
  const { t, to, desk } = frame;
  const looks = queue.looks.filter(({ kind }) => kind !== 'skipped').slice(0, SHOWN);
  const watched = desk.host.watch;
  return (
    <div class="beside">
      <section aria-labelledby="drop-title">
        <h2 id="drop-title">{t.desk.dropTitle}</h2>
        <form
          method="post"
          action={to('/files')}
          encType="multipart/form-data"
          class="drop"
          data-drop="file"
          data-max={MAX_SAVED_FILE}
          data-too-large={t.desk.tooLarge(MAX_SAVED_FILE / 1024 / 1024)}
        >
          <p class="drop-here js-only">{t.desk.drop}</p>
          <label class="small">
            {t.desk.choose} <input type="file" name="file" multiple />
          </label>
          <button type="submit">{t.desk.send}</button>
        </form>
        <p class="small soft">{t.desk.dropLead}</p>
        <p class="small soft">{t.desk.limit(MAX_SAVED_FILE / 1024 / 1024)}</p>
        {watched !== undefined && (
          <p class="small">
            <bdi>{t.desk.watching(tame(watched, 200))}</bdi>
          </p>
        )}
      </section>
      <section aria-labelledby="heard-title" id="heard">
        <h2 id="heard-title">{t.desk.heardTitle}</h2>
        {looks.length === 0 && desk.notices.length === 0 && <p class="soft">{t.desk.heardNone}</p>}
        <ul class="heard">
          {desk.notices.filter(hasNews).map((notice) => (
            <li key={`n${notice.id}`} class={`notice-${notice.end.kind}`}>
              <NoticeLine frame={frame} notice={notice} />
            </li>
          ))}
          {looks.map((look) => (
            <li key={`l${look.id}`}>
              <LookLine frame={frame} queue={queue} look={look} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** What was read stands below as a look, which can be taken back; here stands what else is to be said. */
function hasNews({ end }: Notice): boolean {
  return end.kind !== 'taken' || end.lines.some(({ kind }) => kind !== 'read');
}

function LookLine({ frame, queue, look }: { frame: Frame; queue: Queue; look: LookRow }) {
  const { t, to } = frame;
  const item = queue.named.get(look.account_id);
  if (item === undefined) return null;
  const what = `${companiesOf(item)}, ${frame.network(item.account.network)}`;
  const from = look.kind === 'said' ? t.desk.said : `${t.desk.read} ${tame(look.detail ?? '', 60)}`;
  return (
    <>
      <p>
        <strong>
          <bdi>{companiesOf(item)}</bdi>
        </strong>
        , {frame.network(item.account.network)}: {shownBy(frame, item.study.record.observation)}{' '}
        <span class="soft small">
          (<bdi>{from}</bdi>)
        </span>
      </p>
      <form method="post" action={to('/undo')} data-act="" data-undo="">
        <input type="hidden" name="look" value={look.id} />
        <button type="submit" aria-label={t.desk.undoNamed(what)}>
          {t.desk.undo}
        </button>
      </form>
    </>
  );
}

/** Name, last post, posts, followers: what is known of an account now, in a line. */
function shownBy({ t, f }: Frame, observation: Observation | undefined): string {
  if (observation === undefined) return t.desk.noDate;
  const { outcome, lastActivity, profile, timeline } = observation;
  if (outcome.kind === 'absent') return t.desk.gone;
  if (outcome.kind !== 'present' && outcome.kind !== 'moved')
    return outcome.kind === 'hidden' ? t.desk.closed : t.unseen.outcome[outcome.kind];
  const isEmpty = profile?.postsTotal?.value === 0 && lastActivity === undefined;
  return f.list(
    [
      profile?.displayName === undefined ? '' : `“${tame(profile.displayName, 40)}”`,
      isEmpty ? t.desk.never : lastActivity ? t.desk.lastPost(f.when(lastActivity)) : t.desk.noDate,
      timeline && timeline.posts.length > 0 ? t.desk.posts(timeline.posts.length) : '',
      profile?.followers ? t.desk.followersCount(f.count(profile.followers.value)) : '',
    ].filter((part) => part !== ''),
  );
}

function NoticeLine({ frame, notice }: { frame: Frame; notice: Notice }) {
  const { t, to } = frame;
  const { end } = notice;
  return (
    <>
      <p>
        <strong>
          <bdi>{tame(notice.name, 60)}</bdi>
        </strong>
      </p>
      {sentences(frame, notice).map((sentence, i) => (
        <p key={i}>
          <bdi>{sentence}</bdi>
        </p>
      ))}
      {end.kind === 'undated' && <SeenOn frame={frame} notice={notice} />}
      <form method="post" action={to('/dismiss')} data-act="">
        <input type="hidden" name="notice" value={notice.id} />
        <button type="submit" aria-label={`${t.desk.dismiss}: ${tame(notice.name, 60)}`}>
          {t.desk.dismiss}
        </button>
      </form>
    </>
  );
}

function sentences(frame: Frame, { end }: Notice): string[] {
  const { t, f, desk } = frame;
  switch (end.kind) {
    case 'useless':
      return [t.desk.useless[end.why]];
    case 'foreign':
      return [desk.host.importSentence(end.problem, frame.lang)];
    case 'undated':
      return [f.list(end.of.slice(0, 5).map(companiesOf)), t.desk.undated];
    case 'taken':
      return lineSentences(frame, end.lines);
    case 'imported':
      return [
        t.desk.imported(end.program, end.rows),
        ...lineSentences(frame, end.lines),
        ...(end.unclear.length > 0
          ? [t.desk.unclear(f.list(end.unclear.slice(0, 5).map((name) => tame(name, 60))))]
          : []),
        ...(end.lines.every(({ kind }) => kind === 'stranger') ? [t.desk.noneOfList] : []),
      ];
  }
}

const MAX_LINES = 6;

function lineSentences({ t }: Frame, lines: readonly TakenLine[]): string[] {
  return lines.flatMap((line) => lineSentence(t, line) ?? []).slice(0, MAX_LINES);
}

/** Undefined for what was read: it stands below, where it can be taken back. */
function lineSentence(t: Frame['t'], line: TakenLine): string | undefined {
  switch (line.kind) {
    case 'read':
      return undefined;
    case 'stranger':
      return t.desk.stranger(plainUrl(line.account.url, 80));
    case 'older':
      return `${companiesOf(line.item)}: ${t.desk.older}`;
    case 'not-read': {
      const why = line.reason ? t.desk.notRead(reasonClause(t, line.reason)) : t.desk.notReadPlain;
      const more = line.lacksFolder ? ` ${t.desk.lacksFolder}` : '';
      return `${companiesOf(line.item)}: ${why}${more}`;
    }
  }
}

function SeenOn({ frame, notice }: { frame: Frame; notice: Notice }) {
  const { t, to, desk } = frame;
  const today = new Date(desk.host.now()).toISOString().slice(0, 10);
  return (
    <form method="post" action={to('/seen-on')} class="seen-on" data-act="">
      <input type="hidden" name="notice" value={notice.id} />
      <button type="submit" name="when" value="now">
        {t.desk.justNow}
      </button>
      <label>
        <span class="hush">{t.desk.day}</span>
        <input type="date" name="date" max={today} min="2004-01-01" />
      </label>
      <button type="submit" name="when" value="day">
        {t.desk.thatDay}
      </button>
    </form>
  );
}
