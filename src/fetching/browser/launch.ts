import { existsSync } from 'node:fs';
import type { Browser, BrowserContext } from 'playwright';
import type { FoundBrowser } from './find.js';

export interface WhichBrowser {
  /** A browser on this machine, or … */
  found?: FoundBrowser;
  /** … a remote one: a Playwright server (`ws://…`) or a Chrome DevTools endpoint (`http://…`, `ws://…/devtools/…`). */
  endpoint?: string;
}

const LAUNCH_MS = 30_000;

/** Nothing of the browser's own may talk to the outside, and nothing of a page may go around the proxy. */
const quietFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/**
 * Pages go through the guard's proxy, which looks names up itself: what the browser asks for on its own finds nobody. Not in a
 * person's window, which goes its own way out.
 */
const noOwnLookUps = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** True when Chromium has to run without its sandbox: as root there is none to be had. */
export function withoutSandbox(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** Launches the browser, or connects to it; `visible` shows its window (`assist`). Playwright is loaded here. */
export async function openBrowser(which: WhichBrowser & { visible?: boolean }): Promise<Browser> {
  const { chromium } = await import('playwright');
  const { endpoint } = which;
  if (endpoint !== undefined) {
    const overCdp = /^https?:/.test(endpoint) || endpoint.includes('/devtools/');
    const options = { timeout: LAUNCH_MS };
    return overCdp ? chromium.connectOverCDP(endpoint, options) : chromium.connect(endpoint, options);
  }
  return chromium.launch(launchOptions(which));
}

/** A window on a profile that lives in a folder of the person's own. */
export async function openProfile(
  which: WhichBrowser & { visible?: boolean },
  folder: string,
): Promise<BrowserContext> {
  const { chromium } = await import('playwright');
  return chromium.launchPersistentContext(folder, { ...launchOptions(which), viewport: null });
}

function launchOptions({ found, visible }: WhichBrowser & { visible?: boolean }) {
  if (found === undefined || !existsSync(found.executablePath)) throw new Error('no browser found');
  return {
    executablePath: found.executablePath,
    headless: visible !== true,
    args: visible === true ? quietFlags : [...quietFlags, noOwnLookUps],
    chromiumSandbox: !withoutSandbox(),
    timeout: LAUNCH_MS,
    // What a signal means is for the command to say. A browser goes with the program that opened it: its pipe is closed.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
}
