import { Table } from '../../report/parts/table.js';
import { plainUrl, tame } from '../../report/tame.js';
import { type Draft, estimateMinutes, type Run } from '../run.js';
import type { Frame } from './frame.js';

const SHOWN = 100;

/** The beginning: a list, what was understood of it, who asks, and the audit. */
export function StartPart({ frame }: { frame: Frame }) {
  const { t, desk } = frame;
  return (
    <section class="start" id="work" aria-labelledby="start-title" tabIndex={-1}>
      <h1 id="start-title">{t.desk.startTitle}</h1>
      {desk.run && desk.run.state !== 'stopped' && desk.run.state !== 'failed' ? (
        <Running frame={frame} run={desk.run} />
      ) : (
        <>
          {desk.run?.state === 'stopped' && <p class="message">{t.desk.stopped}</p>}
          {desk.run?.state === 'failed' && (
            <p class="notice">
              {t.desk.runFailed} {desk.run.sentence}
            </p>
          )}
          {desk.draft && <Understood frame={frame} draft={desk.draft} />}
          <ListForm frame={frame} />
        </>
      )}
    </section>
  );
}

function ListForm({ frame }: { frame: Frame }) {
  const { t, to, desk } = frame;
  return (
    <form
      method="post"
      action={to('/list')}
      encType="multipart/form-data"
      class="list-form drop"
      data-drop="list"
    >
      <p class="lead">{t.desk.startLead}</p>
      <label for="list-text">{t.desk.list}</label>
      <textarea
        id="list-text"
        name="text"
        rows={desk.draft ? 4 : 10}
        placeholder={t.desk.listPlaceholder}
        spellcheck={false}
      />
      <label>
        {t.desk.listFile} <input type="file" name="file" accept=".csv,.tsv,.txt,.json,.xlsx" />
      </label>
      <button class={desk.draft ? '' : 'primary'} type="submit">
        {t.desk.readList}
      </button>
    </form>
  );
}

function Understood({ frame, draft }: { frame: Frame; draft: Draft }) {
  const { t, to, desk } = frame;
  const { competitors, sentences } = draft;
  const cost = desk.host.costSentence(competitors, frame.lang);
  return (
    <div class="understood">
      <h2>{t.desk.understood(competitors.length)}</h2>
      {sentences.length > 0 && (
        <>
          <h3>{t.desk.wrong(sentences.length)}</h3>
          <ul class="remarks">
            {sentences.slice(0, SHOWN).map((sentence, i) => (
              <li key={i}>
                <bdi>{sentence}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {competitors.length > 0 && (
        <>
          <form method="post" action={to('/run')} class="run-form">
            <label for="contact">{t.desk.contact}</label>
            <input
              id="contact"
              name="contact"
              value={desk.contact ?? ''}
              autocomplete="email"
              aria-describedby="contact-hint"
            />
            <p class="small soft" id="contact-hint">
              {t.desk.contactHint}
            </p>
            <p>{t.desk.estimate(estimateMinutes(competitors))}</p>
            {cost !== undefined && <p>{cost}</p>}
            <button class="primary" type="submit">
              {desk.run?.state === 'stopped' ? t.desk.resume : t.desk.run}
            </button>
            <p class="small soft">{t.desk.keptList}</p>
          </form>
          <Table
            caption={t.desk.understood(competitors.length)}
            columns={[
              { head: t.desk.company },
              { head: t.desk.website },
              { head: t.desk.accounts, numeric: true },
            ]}
            rows={competitors.slice(0, SHOWN).map(({ name, website, accounts, self }, i) => ({
              key: String(i),
              cells: [
                <bdi>
                  {tame(name, 80)}
                  {self ? ` (${t.desk.self})` : ''}
                </bdi>,
                website === undefined ? t.page.none : <bdi>{plainUrl(website, 60)}</bdi>,
                accounts.length,
              ],
            }))}
          />
        </>
      )}
    </div>
  );
}

function Running({ frame, run }: { frame: Frame; run: Run }) {
  const { t, to } = frame;
  const rows = [
    { id: 'sites', name: t.desk.sitesDone, count: run.sites },
    { id: 'accounts', name: t.desk.accountsDone, count: run.accounts },
  ];
  return (
    <div class="running" id="running">
      <p class="message">{run.state === 'stopping' ? t.desk.stopping : t.desk.running}</p>
      {rows.map(({ id, name, count }) => (
        <p key={id}>
          <label for={`progress-${id}`}>{name}</label>{' '}
          <span class="num soft">{t.desk.of(count.done, count.planned)}</span>
          <progress id={`progress-${id}`} max={Math.max(1, count.planned)} value={count.done} />
        </p>
      ))}
      <form method="post" action={to('/stop')} data-act="">
        <button type="submit" disabled={run.state === 'stopping'}>
          {t.desk.stop}
        </button>
      </form>
    </div>
  );
}
