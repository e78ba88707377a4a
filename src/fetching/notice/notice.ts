import type { HttpOptions } from '../http.js';

/** What is told. */
export interface Notice {
  title: string;
  /** Plain text, some lines. */
  text: string;
  /** The same for programs. */
  data: Record<string, unknown>;
  /** The report, for who can take a file. */
  attachment?: { name: string; content: Buffer };
}

export interface NoticeOptions {
  /** `host:port` that may be reached although it is private. */
  allowHosts: readonly string[];
  proxy: HttpOptions['proxy'];
  password: string | undefined;
  contact: string | undefined;
}

/** Why a notice did not arrive; `what` is a code or a status, never an address. */
export interface NotSent {
  what: string;
}
