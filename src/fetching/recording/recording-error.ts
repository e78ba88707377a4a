/** Why no recording can be read, or none that an audit could be answered from. */
export type RecordingTrouble =
  | 'no-such-file'
  | 'no-answers'
  | 'bad-answers'
  | 'not-json'
  | 'leads-out'
  | 'no-plain-file'
  | 'not-a-har'
  | 'no-date'
  | 'no-audit'
  /** The answers of an audit are known by their digests alone: read again, empty pages would tell of nobody. */
  | 'pages-not-kept';

export interface RecordingTroubleArgs {
  path: string;
  /** The key that is not as it should be. */
  at?: string;
  /** What a recording names outside itself; undefined: the file at `path` itself leads there. */
  file?: string;
  /** MiB */
  limit?: number;
  /** The answers of an audit, and how many of them have no page. */
  audit?: number;
  answers?: number;
  without?: number;
}

export class RecordingError extends Error {
  override name = 'RecordingError';
  constructor(
    readonly code: RecordingTrouble,
    readonly args: RecordingTroubleArgs,
  ) {
    super([code, ...Object.values(args)].join(' '));
  }
}
