/** What one answer may cost. */
export interface HttpLimits {
  /** Bytes as they come over the wire, and after the content codings are undone. */
  wireBytes: number;
  decodedBytes: number;
  connectTimeoutMs: number;
  /** From the established connection to the end of the headers. */
  headersTimeoutMs: number;
  /** Longest silence within a body. */
  idleTimeoutMs: number;
  /** The whole answer, from the start of the connection to its last byte. */
  totalTimeoutMs: number;
}

export const defaultLimits: HttpLimits = {
  wireBytes: 5 * 1024 * 1024,
  decodedBytes: 10 * 1024 * 1024,
  connectTimeoutMs: 10_000,
  headersTimeoutMs: 15_000,
  idleTimeoutMs: 10_000,
  totalTimeoutMs: 30_000,
};
