import type { ComponentChildren } from 'preact';
import { SymbolSheet } from '../charts/symbols.js';
import type { View } from '../view.js';
import { contentPolicy } from './content-policy.js';
import { moreScript } from './more-script.js';
import { script as pageScript } from './script.js';

const script = `${pageScript}${moreScript}`;

interface Props {
  view: View;
  title: string;
  style: string;
  logo: string | undefined;
  /** Ids and titles of the sections that are there. */
  contents: readonly { id: string; title: string }[];
  /** Two sheets for a board: nothing to fold, nothing to jump to. */
  board?: boolean;
  children: ComponentChildren;
}

/** The page around the sections: policy, style, bar at the top, contents, foot and script. */
export function Document({ view, title, style, logo, contents, board, children }: Props) {
  const { t, f, model } = view;
  const date = f.date(model.audit.asOf);
  return (
    <html lang={view.lang} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={contentPolicy(style, script)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <meta name="generator" content="followsuit" />
        <meta name="description" content={t.page.description(model.audit.size.companies)} />
        <title>{t.page.documentTitle(title, date)}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body {...(board && { class: 'board' })}>
        <a class="skip" href="#answer">
          {t.page.skip}
        </a>
        <SymbolSheet />
        <div class="band" />
        <div class="page">
          <Bar view={view} logo={logo} date={date} />
          <main>{children}</main>
          <footer>
            {contents.length > 0 && (
              <nav aria-label={t.page.contents} class="foot-nav">
                {contents.map(({ id, title: name }) => (
                  <a key={id} href={`#${id}`}>
                    {name}
                  </a>
                ))}
              </nav>
            )}
            <p>{t.page.footer(model.audit.followsuit, date)}</p>
            <p>{t.page.footerWays}</p>
          </footer>
        </div>
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>
  );
}

function Bar({ view, logo, date }: { view: View; logo: string | undefined; date: string }) {
  const { t, model } = view;
  return (
    <header class="top">
      {logo !== undefined && <img class="logo" src={logo} alt="" />}
      <p>
        <bdi>{t.page.auditOf(model.audit.list, date)}</bdi>
      </p>
      <div class="push">
        <button type="button" class="js-only" data-fold-button="" aria-pressed="false">
          {t.page.openAll}
        </button>
        <button
          type="button"
          class="js-only"
          data-theme-button=""
          data-dark={t.page.dark}
          data-light={t.page.light}
        >
          {t.page.dark}
        </button>
      </div>
    </header>
  );
}
