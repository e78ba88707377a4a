import { randomBytes } from 'node:crypto';
import type { Resolve } from './guard.js';

/** What a name fails with that the resolver leads to where it leads names that nobody holds. */
export const LYING_RESOLVER = 'ELYING';

const LONGEST_MS = 5_000;

/**
 * A resolver that is tried on a name nobody can hold, once and with the first look-up: some (a hotel's, a captive portal's, a provider's)
 * lead every unknown name to a page of their own. Names led to that same place are not resolved: they fail with `ELYING`.
 * `isTrusted` names are left alone.
 */
export function honestResolver(resolve: Resolve, isTrusted: (name: string) => boolean): Resolve {
  let lies: Promise<ReadonlySet<string>> | undefined;
  return async (hostname) => {
    if (isTrusted(hostname)) return resolve(hostname);
    lies ??= addressesOfNobody(resolve);
    const [addresses, nobodys] = await Promise.all([resolve(hostname), lies]);
    if (!addresses.some(({ address }) => nobodys.has(address))) return addresses;
    throw Object.assign(new Error('the resolver leads this name where it leads names nobody holds'), {
      code: LYING_RESOLVER,
    });
  };
}

async function addressesOfNobody(resolve: Resolve): Promise<ReadonlySet<string>> {
  const name = `no-such-${randomBytes(8).toString('hex')}.com`;
  const found = await within(resolve(name), LONGEST_MS).catch(() => undefined);
  return new Set(found?.map(({ address }) => address));
}

/** What comes of something within so many ms, undefined after that. */
export async function within<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((done) => {
    timer = setTimeout(done, ms, undefined);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
