import { verdictSentence } from '../../report/verdict-sentence.js';
import { viewOf } from '../../report/view.js';
import type { Queue } from '../queue.js';
import type { Frame } from './frame.js';

/** What the verdict says now, how much is open, and the report. */
export function StatusPart({ frame, queue }: { frame: Frame; queue: Queue }) {
  const { t, desk, model, lang, to } = frame;
  const waiting = queue.parts.reduce((sum, { items }) => sum + items.length, 0);
  const done = queue.looked + queue.skipped.length;
  return (
    <section class="status" id="status" aria-labelledby="status-title">
      <h1 id="status-title">{t.desk.title}</h1>
      <p class="answer">{model ? verdictSentence(viewOf(model, { lang })) : t.desk.judging}</p>
      <div class="status-row">
        <div class="measure">
          <label class="small soft" for="progress">
            {t.desk.progress}
          </label>
          <progress id="progress" max={Math.max(1, waiting + done)} value={done}>
            {t.desk.of(done, waiting + done)}
          </progress>
          <p>
            <strong>{t.desk.open(waiting, waiting + done)}</strong>
          </p>
          <p class="soft">{settlingSentence(frame, queue, waiting)}</p>
        </div>
        <div class="report-actions">
          <form method="post" action={to('/report')} target="_blank" rel="noopener">
            <button class="primary" type="submit">
              {t.desk.writeReport}
            </button>
          </form>
          <form method="post" action={to('/new-list')}>
            <button type="submit">{t.desk.newList}</button>
          </form>
          {desk.reportAt !== undefined && <p class="small soft">{t.desk.written(desk.reportAt)}</p>}
        </div>
      </div>
    </section>
  );
}

function settlingSentence({ t }: Frame, { settling }: Queue, waiting: number): string {
  if (settling === 0) return t.desk.settled;
  if (settling === undefined) return waiting === 0 ? '' : t.desk.notSettling;
  return t.desk.settling(settling);
}
