/** A database that is whole, and not one for us: a sentence without its end. */
export class StoreError extends Error {
  override name = 'StoreError';
}
