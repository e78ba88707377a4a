/** Why a database that is whole cannot be used, or copied. */
export type StoreTrouble =
  | 'another-program'
  | 'tables-of-another'
  | 'newer-version'
  | 'damaged'
  | 'damaged-page'
  | 'damaged-row'
  | 'copy-differs'
  | 'other-audits'
  | 'no-right-to-make-tables'
  | 'no-schema'
  | 'url-unreadable'
  | 'unknown-parameter'
  | 'schema-name'
  | 'unknown-sslmode';

export type StoreTroubleArgs = Readonly<Record<string, string | number>>;

/** A database that is whole, and not one for us; the sentence about it is written where people read it. */
export class StoreError extends Error {
  override name = 'StoreError';
  constructor(
    readonly code: StoreTrouble,
    readonly args: StoreTroubleArgs = {},
  ) {
    super([code, ...Object.entries(args).map(([name, value]) => `${name}=${value}`)].join(' '));
  }
}
