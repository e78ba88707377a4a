import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { SymbolSheet } from '../../report/charts/symbols.js';
import { languages } from '../../report/format.js';
import type { Desk } from '../desk.js';
import { type Frame, frameOf } from './frame.js';
import { HeardPart } from './heard-part.js';
import { QueuePart } from './queue-part.js';
import { StartPart } from './start-part.js';
import { StatusPart } from './status-part.js';

/** The whole page as it is now. `said`: what went wrong with the last form, by its code. */
export async function deskPage(desk: Desk, key: string, said: string | undefined): Promise<string> {
  const frame = await frameOf(desk, key, said);
  const { queue } = frame;
  return `<!DOCTYPE html>\n${renderToString(
    <Page frame={frame}>
      {queue === undefined || desk.isStarting || desk.run !== undefined || desk.draft !== undefined ? (
        <StartPart frame={frame} />
      ) : (
        <>
          <StatusPart frame={frame} queue={queue} />
          <div class="desk">
            <QueuePart frame={frame} queue={queue} />
            <HeardPart frame={frame} queue={queue} />
          </div>
        </>
      )}
    </Page>,
  )}\n`;
}

function Page({ frame, children }: { frame: Frame; children: ComponentChildren }) {
  const { t, lang, to } = frame;
  return (
    <html lang={lang} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${t.desk.title} · followsuit`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={to('/desk.css')} />
        <script src={to('/desk.js')} defer />
      </head>
      <body data-failed={t.desk.failed}>
        <a class="skip" href="#work">
          {t.desk.skip}
        </a>
        <SymbolSheet />
        <div class="band" />
        <div class="page">
          <header class="top">
            <p>
              <bdi>{frame.list}</bdi>
            </p>
            <div class="push">
              <Languages frame={frame} />
              <button
                type="button"
                class="js-only"
                data-theme-button=""
                data-dark={t.desk.dark}
                data-light={t.desk.light}
              >
                {t.desk.dark}
              </button>
            </div>
          </header>
          <main id="main">{children}</main>
        </div>
        <p class="toast" role="status" aria-live="polite" id="toast">
          {frame.problem}
        </p>
      </body>
    </html>
  );
}

function Languages({ frame }: { frame: Frame }) {
  const names = { en: 'English', fr: 'Français' };
  return (
    <form method="post" action={frame.to('/language')} class="languages" aria-label={frame.t.desk.language}>
      {languages.map((lang) => (
        <button
          type="submit"
          key={lang}
          name="lang"
          value={lang}
          lang={lang}
          aria-pressed={lang === frame.lang}
        >
          {names[lang]}
        </button>
      ))}
    </form>
  );
}
