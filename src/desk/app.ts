import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import { MAX_SAVED_FILE } from '../fetching/recording/saved/saved-file.js';
import { MAX_LIST_BYTES } from '../intake/decode-list.js';
import { readDay } from '../intake/seen-by-hand.js';
import { languages } from '../report/format.js';
import { textsIn } from '../report/text/texts.js';
import type { Desk } from './desk.js';
import { door } from './door.js';
import { deskPage } from './page/desk-page.js';
import { script } from './page/script.js';
import { deskStyle } from './page/style.js';
import { skipReasons } from './said.js';
import { readDraft, runDraft } from './start.js';

/** Comments that keep a line open which says nothing. */
const HEARTBEAT_MS = 20_000;

export interface AppTerms {
  key: string;
  port(): number;
  /** Somebody was here. */
  onRequest(): void;
  /** Ends the lines that are kept open. */
  signal: AbortSignal;
}

/** Everything the page asks and sends. Forms answer with the page again, so that nothing needs a script. */
export function deskApp(desk: Desk, { key, port, onRequest, signal }: AppTerms): Hono {
  const app = new Hono();
  const home = (c: Context, said = '') =>
    c.redirect(`/?key=${key}${said === '' ? '' : `&said=${said}`}`, 303);
  app.use('*', door(key, port));
  app.use('*', async (_c, next) => {
    onRequest();
    await next();
  });
  app.get('/', async (c) => c.html(await deskPage(desk, key, c.req.query('said'))));
  app.get('/desk.css', (c) => c.body(deskStyle, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/desk.js', (c) => c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' }));
  app.get('/events', (c) => events(c, desk, signal));

  app.post('/files', limited(MAX_SAVED_FILE, desk), async (c) => {
    const form = await c.req.parseBody({ all: true });
    for (const file of [form['file']].flat()) {
      if (file instanceof File && file.size > 0)
        await desk.takeUpload(file.name, new Uint8Array(await file.arrayBuffer()));
    }
    return home(c);
  });
  app.post('/list', limited(MAX_LIST_BYTES, desk), async (c) => {
    const form = await c.req.parseBody();
    const file = form['file'];
    const text = typeof form['text'] === 'string' ? form['text'] : '';
    if (file instanceof File && file.size > 0)
      await readDraft(desk, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    else if (text.trim() !== '') await readDraft(desk, { name: '', bytes: Buffer.from(text) });
    return home(c);
  });

  // what follows is small: a form that is not would be somebody else's
  app.use('*', bodyLimit({ maxSize: 64 * 1024 }));
  app.post('/answer', async (c) => {
    const form = await fields(c);
    const problem = await desk.say(Number(form['account']), form);
    return home(c, problem ?? '');
  });
  app.post('/skip', async (c) => {
    const form = await fields(c);
    const reason = skipReasons.find((one) => one === form['reason']) ?? 'not-now';
    await desk.skip(Number(form['account']), reason);
    return home(c);
  });
  app.post('/undo', async (c) => {
    const isUndone = await desk.undo(Number((await fields(c))['look']));
    return home(c, isUndone ? '' : 'not-undone');
  });
  app.post('/opened', async (c) => {
    desk.noteOpened(Number((await fields(c))['account']));
    return c.body(null, 204);
  });
  app.post('/seen-on', async (c) => {
    const form = await fields(c);
    const now = desk.host.now();
    const day = form['when'] === 'now' ? { from: now, to: now } : readDay(form['date'] ?? '');
    if (day === undefined || day.from > now) return home(c, 'bad-date');
    await desk.date(Number(form['notice']), Math.min(now, (day.from + day.to) / 2));
    return home(c);
  });
  app.post('/dismiss', async (c) => {
    desk.dismiss(Number((await fields(c))['notice']));
    return home(c);
  });
  app.post('/order', async (c) => {
    desk.sampleFirst = (await fields(c))['sample'] === 'on';
    desk.changed();
    return home(c);
  });
  app.post('/language', async (c) => {
    const wanted = (await fields(c))['lang'];
    desk.lang = languages.find((lang) => lang === wanted) ?? desk.lang;
    desk.tell();
    return home(c);
  });
  app.post('/run', async (c) => {
    const { contact = '' } = await fields(c);
    runDraft(desk, contact.trim());
    return home(c);
  });
  app.post('/stop', (c) => {
    desk.run?.stop();
    return home(c);
  });
  app.post('/new-list', (c) => {
    if (desk.run?.state !== 'running') desk.startAnew();
    return home(c);
  });
  app.post('/report', async (c) => {
    const { audit, host } = desk;
    if (audit === undefined) return home(c);
    desk.reportAt = await host.writeReport(audit.store, audit.auditId, desk.lang);
    desk.tell();
    return c.redirect(`/report?key=${key}`, 303);
  });
  app.get('/report', async (c) => {
    const { audit, host } = desk;
    if (audit === undefined) return home(c);
    const page = await host.reportPage(audit.store, audit.auditId, desk.lang);
    c.header('content-security-policy', policyOf(page));
    return c.html(page);
  });
  app.notFound((c) => c.text(textsIn(desk.lang).desk.nothingHere, 404));
  return app;
}

/** The report brings its own policy: its style and script by their digests, and nothing else. */
function policyOf(page: string): string {
  const written =
    /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "default-src 'none'";
  return `${written.replaceAll('&#39;', "'")}; frame-ancestors 'none'`;
}

/** What is larger than this is refused before it is read, and the size allowed is said. */
function limited(maxSize: number, desk: Desk) {
  const megabytes = Math.floor(maxSize / 1024 / 1024);
  return bodyLimit({
    maxSize: maxSize + 64 * 1024,
    onError: (c) => c.text(textsIn(desk.lang).desk.tooLarge(megabytes), 413),
  });
}

async function fields(c: Context): Promise<Record<string, string>> {
  const form = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

/** Says `changed` whenever something is other than it was, a few times a second at most. */
function events(c: Context, desk: Desk, signal: AbortSignal): Response {
  return streamSSE(c, async (stream) => {
    let wake = () => {};
    let isNew = false;
    const stopListening = desk.onChange(() => {
      isNew = true;
      wake();
    });
    const end = () => wake();
    stream.onAbort(end);
    signal.addEventListener('abort', end);
    try {
      await stream.writeSSE({ event: 'ready', data: '' });
      while (!stream.aborted && !signal.aborted) {
        if (!isNew)
          await woken(HEARTBEAT_MS, (resolve) => {
            wake = resolve;
          });
        if (stream.aborted || signal.aborted) break;
        if (isNew) {
          isNew = false;
          await stream.writeSSE({ event: 'changed', data: '' });
          await stream.sleep(100);
        } else await stream.write(': still here\n\n');
      }
    } finally {
      stopListening();
      signal.removeEventListener('abort', end);
    }
  });
}

function woken(afterMs: number, register: (resolve: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, afterMs);
    register(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
