import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright';

const PAGE_BYTES = 4_096;

interface ProcessList {
  processInfo: readonly { id: number }[];
}

/**
 * Memory all processes of a browser on this machine hold, bytes. Undefined where it cannot be told (no /proc): there
 * the number of pages alone decides when the browser is restarted.
 */
export async function memoryOf(browser: Browser): Promise<number | undefined> {
  if (process.platform !== 'linux') return undefined;
  try {
    const session = await browser.newBrowserCDPSession();
    const { processInfo }: ProcessList = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    const sizes = await Promise.all(processInfo.map(({ id }) => residentBytes(id)));
    return sizes.reduce((sum, bytes) => sum + bytes, 0);
  } catch {
    return undefined;
  }
}

async function residentBytes(pid: number): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return Number(statm.split(' ')[1] ?? 0) * PAGE_BYTES;
}
