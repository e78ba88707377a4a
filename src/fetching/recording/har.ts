import { z } from 'zod';
import { refusalCodes } from '../../model/answer.js';
import { reasonSchema } from '../../model/reason.js';
import { decodeText } from '../charset.js';
import type { Exchange, Recording } from './recording.js';
import { RecordingError } from './recording-error.js';

const refusalSchema = z.object({
  code: z.enum(refusalCodes),
  args: reasonSchema.shape.args,
});

const header = z.object({ name: z.string(), value: z.string() });

/** Browsers write null for what they have not; both mean that it is unknown. */
const maybe = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);

const postDataSchema = z.object({
  text: maybe(z.string()),
  /** Some browsers take a form apart. */
  params: maybe(z.array(z.object({ name: z.string(), value: maybe(z.string()) }))),
});

/** An entry that tells no time, or one beyond the calendar (RFC 3339 ends with the year 9999), is evidence of nothing. */
const LAST = Date.UTC(9999, 11, 31);
const isTime = (text: string) => Math.abs(Date.parse(text)) <= LAST;

const entrySchema = z.object({
  startedDateTime: z.string().refine(isTime),
  time: maybe(z.number().catch(0)),
  /** Ours: what a browser drew, and what was asked a second time, beside the plain answer of the same url. */
  _drawn: z.enum(['page', 'picture']).optional(),
  _again: z.literal(true).optional(),
  request: z.object({ method: z.string(), url: z.string(), postData: maybe(postDataSchema) }),
  response: z.object({
    /** 0: there was no answer. */
    status: z.int().min(0).max(999),
    headers: z.array(header).default([]),
    redirectURL: maybe(z.string()),
    /** Ours: why a request got no answer, told exactly. */
    _refusal: refusalSchema.optional(),
    /** Ours: the JSON a drawn page loaded. */
    _json: z.array(z.object({ url: z.string(), body: z.string() })).optional(),
    content: z
      .object({ text: maybe(z.string()), encoding: maybe(z.string()), mimeType: maybe(z.string()) })
      .default({ text: undefined, encoding: undefined, mimeType: undefined }),
  }),
});
type HarEntry = z.infer<typeof entrySchema>;

const harSchema = z.object({
  log: z.object({
    creator: z.object({ name: z.string() }).optional().catch(undefined),
    entries: z.array(z.unknown()),
  }),
});

/** Reads HAR 1.2; an entry that is none is passed over. Throws a RecordingError that names `path` where it is other JSON, a SyntaxError where it is none. */
export function recordingFromHar(text: string, path = ''): Recording {
  const parsed = harSchema.safeParse(JSON.parse(text));
  if (!parsed.success)
    throw new RecordingError('not-a-har', { path, at: parsed.error.issues[0]?.path.join('.') ?? '' });
  const exchanges = parsed.data.log.entries.flatMap((entry) => {
    const read = entrySchema.safeParse(entry);
    return read.success ? exchangeFrom(read.data) : [];
  });
  const isOurs = parsed.data.log.creator?.name === 'followsuit';
  return { exchanges, at: newestOf(exchanges), ...(isOurs && { tellsHow: true }) };
}

function newestOf(exchanges: readonly Exchange[]): number {
  return exchanges.reduce((newest, { at }) => Math.max(newest, at), 0);
}

function sentBy({ postData }: HarEntry['request']): string | undefined {
  if (postData?.text !== undefined && postData.text !== '') return postData.text;
  const fields = postData?.params?.map(({ name, value = '' }): [string, string] => [name, value]) ?? [];
  return fields.length > 0 ? new URLSearchParams(fields).toString() : postData?.text;
}

function exchangeFrom(entry: HarEntry): Exchange[] {
  const { request, response } = entry;
  if (request.method !== 'GET' && request.method !== 'POST') return [];
  const headers = joined(response.headers);
  const sent = sentBy(request);
  if (response.redirectURL && headers['location'] === undefined) headers['location'] = response.redirectURL;
  const type = headers['content-type'] ?? response.content.mimeType ?? '';
  const exchange: Exchange = {
    method: request.method,
    url: request.url,
    status: response.status,
    headers:
      headers['content-type'] === undefined && type !== '' ? { ...headers, 'content-type': type } : headers,
    body: bodyOf(response.content, type),
    ...(response._json && { json: response._json }),
    ...(entry._drawn && { drawn: entry._drawn }),
    ...(entry._again && { again: entry._again }),
    at: Date.parse(entry.startedDateTime),
    elapsedMs: entry.time ?? 0,
    ...(sent !== undefined && { sent }),
    ...(response.status === 0 && { refusal: refusalOf(response._refusal) }),
  };
  return [exchange];
}

function refusalOf(told: z.infer<typeof refusalSchema> | undefined): NonNullable<Exchange['refusal']> {
  if (told === undefined) return { code: 'connection' };
  return told.args === undefined ? { code: told.code } : { code: told.code, args: told.args };
}

function bodyOf(content: { text?: string | undefined; encoding?: string | undefined }, type: string): string {
  if (content.text === undefined) return '';
  return content.encoding === 'base64'
    ? decodeText(Buffer.from(content.text, 'base64'), type).text
    : content.text;
}

function joined(fields: readonly { name: string; value: string }[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { name, value } of fields) {
    const key = name.toLowerCase();
    headers[key] = Object.hasOwn(headers, key) ? `${headers[key]}, ${value}` : value;
  }
  return headers;
}
