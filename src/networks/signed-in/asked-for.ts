import { canParse } from '../../can-parse.js';
import type { Exchange } from '../../fetching/recording/recording.js';
import { dig, parseJson, text } from '../text/data/index.js';
import type { LoadedBody } from './loaded-body.js';

type Request = Pick<Exchange, 'method' | 'url' | 'sent'>;
type AskedFor = Pick<LoadedBody, 'page' | 'query' | 'subject'>;

/** Where the networks put how far down a list the page begins. */
const pagers = ['cursor', 'after', 'max_id', 'paginationToken', 'bookmarks', 'start', 'offset'];
const subjects = [
  ...['screen_name', 'username', 'userName', 'userId', 'userID', 'id'],
  ...['organizationalPageUrn', 'companyUniversalName', 'universalName'],
];

/**
 * What a request asked for: its name, whose list, and whether from the top. Nothing else of it is looked at or kept: the same
 * form carries the person's tokens.
 */
export function askedFor(request: Request): AskedFor {
  const form = formOf(request);
  const values = valuesIn(form);
  const query = queryName(request, form);
  const subject = subjects.map((name) => text(values.get(name))).find((name) => name !== undefined);
  return {
    page: pageOf(request, values),
    ...(query !== undefined && { query }),
    ...(subject !== undefined && { subject: subject.toLowerCase() }),
  };
}

/** The fields of a request: its query, and what it sent, as a form or as JSON. */
function formOf({ url, sent = '' }: Request): Map<string, unknown> {
  const fields = new Map<string, unknown>(canParse(url) ? new URL(url).searchParams : []);
  const json = parseJson(sent);
  const sentFields =
    typeof json === 'object' && json !== null ? Object.entries(json) : [...new URLSearchParams(sent)];
  for (const [name, value] of sentFields) fields.set(name, value);
  return fields;
}

/** Fields and variables by name; of Pinterest's `data` the options, of LinkedIn's variables `(count:10,start:0)` each part. */
function valuesIn(form: ReadonlyMap<string, unknown>): Map<string, unknown> {
  const values = new Map(form);
  for (const nested of ['variables', 'data']) {
    const written = form.get(nested);
    const parsed = typeof written === 'string' ? parseJson(written) : written;
    const inner = dig(parsed, 'options') ?? parsed;
    const parts =
      typeof inner === 'object' && inner !== null
        ? Object.entries(inner)
        : [...String(written ?? '').matchAll(/[(,](\w+):([^,()]*)/g)].map(
            ([, name = '', value]) => [name, value] as const,
          );
    for (const [name, value] of parts) values.set(name, value);
  }
  return values;
}

function pageOf({ method, sent }: Request, values: ReadonlyMap<string, unknown>): LoadedBody['page'] {
  if (pagers.some((name) => isBeyondTop(values.get(name)))) return 'later';
  // an address says all a GET request asked; what a POST request sent may be missing from the file
  return method === 'GET' || (sent !== undefined && sent !== '') ? 'first' : 'unknown';
}

function isBeyondTop(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isBeyondTop);
  return value !== undefined && value !== null && !['', '0', 'null', '-1'].includes(String(value));
}

function queryName({ url }: Request, form: ReadonlyMap<string, unknown>): string | undefined {
  const named = text(form.get('fb_api_req_friendly_name')) ?? text(form.get('queryId'))?.split('.')[0];
  const last = canParse(url) ? new URL(url).pathname.split('/').filter(Boolean).at(-1) : undefined;
  const name = named ?? last;
  return name !== undefined && /^[\w.-]{1,100}$/.test(name) ? name : undefined;
}
