import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface FoundBrowser {
  executablePath: string;
  /** Where it was found, for `doctor`. */
  source: 'given' | 'playwright' | 'installed';
}

const commands = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** A browser Playwright can drive: the one given, Playwright's own Chromium, Chrome, Edge, or a Chromium on the PATH. */
export async function findBrowser(given?: string): Promise<FoundBrowser | undefined> {
  if (given !== undefined)
    return isExecutable(given) ? { executablePath: given, source: 'given' } : undefined;
  const own = await playwrightsOwn();
  if (own !== undefined) return { executablePath: own, source: 'playwright' };
  const installed = [...(usualPlaces[process.platform] ?? []), ...onPath()].find(isExecutable);
  return installed === undefined ? undefined : { executablePath: installed, source: 'installed' };
}

async function playwrightsOwn(): Promise<string | undefined> {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return path !== '' && isExecutable(path) ? path : undefined;
}

function onPath(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((f) => f !== '');
  return folders.flatMap((folder) => commands.map((command) => join(folder, command)));
}

/** Is this a program that can be started? */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
