import type { NetworkId } from '../../model/network-id.js';
import { Sign } from '../../report/charts/symbols.js';
import { followable, plainUrl, tame } from '../../report/tame.js';
import { whySentence } from '../../report/text/why.js';
import type { Queue, QueueItem } from '../queue.js';
import { answers, skipReasons } from '../said.js';
import type { Frame } from './frame.js';

/** So many accounts are drawn; the others move up. */
const SHOWN = 40;

/** What waits, part by part and network by network; the first account is open. */
export function QueuePart({ frame, queue }: { frame: Frame; queue: Queue }) {
  const { t, to, desk } = frame;
  const all = queue.parts.reduce((sum, { items }) => sum + items.length, 0);
  let left = SHOWN;
  const parts = queue.parts.map(({ id, items }) => {
    const shown = items.slice(0, left);
    left -= shown.length;
    return { id, groups: groupsOf(shown), count: items.length };
  });
  const first = queue.parts[0]?.items[0]?.accountId;
  return (
    <section class="queue" id="work" aria-labelledby="work-title" tabIndex={-1}>
      <div class="section-head">
        <h2 id="work-title">{t.desk.queue}</h2>
        {queue.hasSample && (
          <form method="post" action={to('/order')}>
            <button
              type="submit"
              name="sample"
              value={desk.sampleFirst ? 'off' : 'on'}
              aria-pressed={desk.sampleFirst}
            >
              {t.desk.sampleSwitch}
            </button>
          </form>
        )}
      </div>
      <p class="small soft js-only">{t.desk.keys}</p>
      {all === 0 && <p class="lead">{t.desk.empty}</p>}
      {parts
        .filter(({ groups }) => groups.length > 0)
        .map(({ id, groups, count }) => (
          <div key={id} class="part">
            <h3>
              {t.desk.part[id]} <span class="soft small">{t.unseen.count(count)}</span>
            </h3>
            <p class="small soft">{t.desk.partLead[id]}</p>
            {groups.map(([network, items]) => (
              <div key={network} class="group">
                <h4>
                  {frame.network(network)} <span class="soft small">{items.length}</span>
                </h4>
                <ol class="looks">
                  {items.map((item) => (
                    <Look key={item.accountId} frame={frame} item={item} isOpen={item.accountId === first} />
                  ))}
                </ol>
              </div>
            ))}
          </div>
        ))}
      {all > SHOWN && <p class="soft">{t.desk.more(all - SHOWN)}</p>}
      {queue.skipped.length > 0 && <Aside frame={frame} queue={queue} />}
    </section>
  );
}

function groupsOf(items: readonly QueueItem[]): [NetworkId, QueueItem[]][] {
  const groups = new Map<NetworkId, QueueItem[]>();
  for (const item of items)
    groups.set(item.account.network, [...(groups.get(item.account.network) ?? []), item]);
  return [...groups];
}

export function companiesOf({ companies }: QueueItem): string {
  return companies.map((name) => tame(name, 80)).join(', ');
}

function Look({ frame, item, isOpen }: { frame: Frame; item: QueueItem; isOpen: boolean }) {
  const { t, to, network } = frame;
  const { account, accountId, standing } = item;
  const href = followable(account.url);
  const company = companiesOf(item);
  return (
    <li>
      <details class="look" data-account={accountId} id={`look-${accountId}`} open={isOpen}>
        <summary>
          <span class="state is-unseen">
            <Sign id="unseen" />
          </span>{' '}
          <bdi class="who">{company}</bdi> <bdi class="soft small">{plainUrl(account.url, 48)}</bdi>
        </summary>
        <p class="small soft">{whySentence(t, standing)}</p>
        {href !== undefined && (
          <a
            class="button primary open"
            data-open=""
            href={href}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t.desk.openNamed(company, network(account.network))}
          >
            {t.desk.openPage}
          </a>
        )}
        <Answers frame={frame} item={item} />
        <form method="post" action={to('/skip')} class="aside-form" data-act="">
          <input type="hidden" name="account" value={accountId} />
          <label>
            <span class="hush">{t.desk.skipWhy}</span>
            <select name="reason">
              {skipReasons.map((reason) => (
                <option key={reason} value={reason}>
                  {t.desk.skipReasons[reason]}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" data-key="8">
            <span class="kbd" aria-hidden="true">
              8
            </span>{' '}
            {t.desk.putAside}
          </button>
        </form>
      </details>
    </li>
  );
}

/** The answers by their number keys. The first button of the form does nothing: Enter in a field must not answer. */
function Answers({ frame, item }: { frame: Frame; item: QueueItem }) {
  const { t, to } = frame;
  const label = `${t.desk.sawWhat} ${companiesOf(item)}, ${frame.network(item.account.network)}`;
  const today = new Date(frame.desk.host.now()).toISOString().slice(0, 10);
  return (
    <form method="post" action={to('/answer')} class="answers" data-act="" aria-label={label}>
      <button type="submit" hidden disabled />
      <input type="hidden" name="account" value={item.accountId} />
      <p class="saw" aria-hidden="true">
        {t.desk.sawWhat}
      </p>
      <div class="choices">
        {answers.map((answer, i) => {
          const button = (
            <button key={answer} type="submit" name="says" value={answer} data-key={i + 1}>
              <span class="kbd" aria-hidden="true">
                {i + 1}
              </span>{' '}
              {t.desk.answers[answer]}
            </button>
          );
          if (answer !== 'date') return button;
          return (
            <span class="day" key={answer}>
              <label>
                <span class="hush">{t.desk.date}</span>
                <input type="date" name="date" max={today} min="2004-01-01" />
              </label>
              {button}
            </span>
          );
        })}
      </div>
      <label class="followers small">
        {t.desk.followers}{' '}
        <input
          name="followers"
          inputMode="decimal"
          autocomplete="off"
          placeholder={t.desk.followersHint}
          size={12}
        />
      </label>
    </form>
  );
}

function Aside({ frame, queue }: { frame: Frame; queue: Queue }) {
  const { t, to } = frame;
  const reasons: Readonly<Record<string, string>> = t.desk.skipReasons;
  return (
    <details class="put-aside" id="put-aside">
      <summary>{t.desk.skippedTitle(queue.skipped.length)}</summary>
      <ul class="plain">
        {queue.skipped.map(({ item, look }) => (
          <li key={look.id}>
            <bdi>{companiesOf(item)}</bdi>, {frame.network(item.account.network)}{' '}
            <span class="soft">({reasons[look.detail ?? ''] ?? t.desk.skipReasons.other})</span>{' '}
            <form method="post" action={to('/undo')} data-act="">
              <input type="hidden" name="look" value={look.id} />
              <button type="submit" aria-label={`${t.desk.back}: ${companiesOf(item)}`}>
                {t.desk.back}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </details>
  );
}
