import type { AccountRef } from '../model/reading.js';

/**
 * One site that writes `/user/acme`, `/c/acme`, `/acme` and `/@acme` of YouTube means one channel. Ids have a case and
 * stand alone.
 */
export function accountKeyOnSite({ network, handle }: AccountRef): string {
  const plain = network === 'youtube' ? handle.replace(/^(?:user\/|c\/|@)/, '') : handle;
  return `${network} ${plain}`;
}
