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
  | 'no-audit';

export interface RecordingTroubleArgs {
  path: string;
  /** The key that is not as it should be. */
  at?: string;
  /** What a recording names outside itself; undefined: the file at `path` itself leads there. */
  file?: string;
  /** MiB */
  limit?: number;
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
