import type { Answer, AskRequest } from '../model/answer.js';

interface HeaderQuestion {
  /** The url asked at first: what is private to its origin goes nowhere else. */
  asked: string;
  request?: AskRequest;
  stored?: Answer | undefined;
}

const ownHeaders = [
  'user-agent',
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'accept-encoding',
];
/** Sent to the host they were meant for only. */
const privateHeaders = ['cookie', 'authorization'];

/** The headers of one hop: our own, those the way wishes for, and the validators of an earlier answer. */
export function requestHeaders(
  userAgent: string,
  question: HeaderQuestion,
  url: URL,
): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': userAgent,
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.9,*/*;q=0.5',
    'accept-language': 'en',
  };
  const elsewhere = new URL(question.asked).origin !== url.origin;
  for (const [name, value] of Object.entries(question.request?.headers ?? {})) {
    const key = name.toLowerCase();
    if (ownHeaders.includes(key) || (elsewhere && privateHeaders.includes(key))) continue;
    headers[key] = value;
  }
  return { ...headers, ...validatorsOf(question.stored) };
}

/** Validators go back exactly as they came (RFC 9110 §13.1), unless they hold what no header may hold. */
function validatorsOf(stored: Answer | undefined): Record<string, string> {
  const { etag, 'last-modified': lastModified } = stored?.headers ?? {};
  const fields = { 'if-none-match': etag, 'if-modified-since': lastModified };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      value !== undefined && /^[\x20-\x7e]+$/.test(value) ? [[name, value]] : [],
    ),
  );
}
