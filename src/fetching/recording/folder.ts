import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { z } from 'zod';
import { refusalCodes } from '../../model/answer.js';
import { decodeText } from '../charset.js';
import type { Exchange, Recording } from './recording.js';
import { RecordingError, type RecordingTroubleArgs } from './recording-error.js';

/**
 * A folder recording: every `answers.json` below the folder lists answers, each with its body inline (`text`, `json`)
 * or in a file beside it (`file`). Written by hand for fixtures and the demo.
 */
const answerSchema = z.strictObject({
  url: z.string(),
  method: z.enum(['GET', 'POST']).default('GET'),
  sent: z.string().optional(),
  status: z.int().min(0).max(999).default(200),
  headers: z.record(z.string(), z.string()).default({}),
  at: z.iso.datetime().optional(),
  elapsedMs: z.number().default(120),
  text: z.string().optional(),
  json: z.unknown().optional(),
  file: z.string().optional(),
  refusal: z
    .strictObject({
      code: z.enum(refusalCodes),
      args: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
    })
    .optional(),
  why: z.string().optional(),
});
const folderSchema = z.strictObject({ at: z.iso.datetime(), answers: z.array(answerSchema) });

export function recordingFromFolder(folder: string): Recording {
  const parts = answerFiles(folder).map((path) => readAnswers(path, folder));
  if (parts.length === 0) throw new RecordingError('no-answers', { path: folder });
  return { exchanges: parts.flatMap((p) => p.exchanges), at: Math.max(...parts.map((p) => p.at)) };
}

function answerFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => name === 'answers.json' || name.endsWith('/answers.json') || name.endsWith('\\answers.json'),
    )
    .sort()
    .map((name) => join(folder, name));
}

function readAnswers(path: string, root: string): Recording {
  const parsed = folderSchema.safeParse(jsonIn(path, root));
  if (!parsed.success)
    throw new RecordingError('bad-answers', { path, at: parsed.error.issues[0]?.path.join('.') ?? '' });
  const at = Date.parse(parsed.data.at);
  return {
    at,
    exchanges: parsed.data.answers.map((a) => exchangeFrom(a, at, { root, folder: dirname(path) })),
  };
}

function jsonIn(path: string, root: string): unknown {
  const text = readWhole(fileIn(root, path, { path })).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new RecordingError('not-json', { path });
  }
}

/** The folder of the recording, and that of one `answers.json` in it. */
interface Place {
  root: string;
  folder: string;
}

function exchangeFrom(answer: z.infer<typeof answerSchema>, at: number, place: Place): Exchange {
  const type = answer.headers['content-type'] ?? typeOf(answer);
  return {
    method: answer.method,
    url: answer.url,
    status: answer.status,
    headers: type === '' ? answer.headers : { ...answer.headers, 'content-type': type },
    body: bodyOf(answer, place, type),
    at: answer.at === undefined ? at : Date.parse(answer.at),
    elapsedMs: answer.elapsedMs,
    ...(answer.sent !== undefined && { sent: answer.sent }),
    ...(answer.refusal && { refusal: refusalReason(answer.refusal) }),
  };
}

function refusalReason(refusal: NonNullable<z.infer<typeof answerSchema>['refusal']>) {
  return refusal.args === undefined ? { code: refusal.code } : { code: refusal.code, args: refusal.args };
}

function bodyOf(answer: z.infer<typeof answerSchema>, place: Place, type: string): string {
  if (answer.text !== undefined) return answer.text;
  if (answer.json !== undefined) return JSON.stringify(answer.json);
  return answer.file === undefined ? '' : decodeText(fileOf(answer.file, place), type).text;
}

function fileOf(file: string, { root, folder }: Place): Buffer {
  const named = { path: join(folder, 'answers.json'), file: JSON.stringify(file) };
  return readWhole(fileIn(root, join(folder, file), named));
}

/** A recording may be somebody else's, and its evidence is passed on: it reads nothing outside itself, links included. */
function fileIn(root: string, path: string, named: RecordingTroubleArgs): string {
  const real = realpathSync(path);
  const inside = relative(realpathSync(root), real);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside))
    throw new RecordingError('leads-out', named);
  return real;
}

/** More than the gate lets through of one answer; a list of answers may hold many. */
const MAX_FILE = 200 * 1024 * 1024;

/** What is no file (a pipe, a device) would be read for ever. */
function readWhole(path: string): Buffer {
  const stats = statSync(path);
  if (!stats.isFile() || stats.size > MAX_FILE)
    throw new RecordingError('no-plain-file', { path, limit: MAX_FILE / 1024 / 1024 });
  return readFileSync(path);
}

function typeOf(answer: z.infer<typeof answerSchema>): string {
  if (answer.json !== undefined || answer.file?.endsWith('.json')) return 'application/json; charset=utf-8';
  if (answer.file?.endsWith('.xml')) return 'application/xml';
  if (answer.file?.endsWith('.txt')) return 'text/plain; charset=utf-8';
  return answer.file !== undefined || answer.text !== undefined ? 'text/html; charset=utf-8' : '';
}
