import { canParse } from '../../can-parse.js';
/** Where a notice goes. `place` is all of it that may be printed: the rest of a webhook's address is its key. */
export type NoticeTarget =
  | {
      kind: 'mail';
      place: string;
      host: string;
      port: number;
      secure: boolean;
      user?: string;
      to: string[];
      from: string;
    }
  | { kind: 'slack' | 'teams' | 'discord' | 'json'; place: string; url: string };

export type WrongTarget = 'not-a-url' | 'scheme' | 'no-recipient' | 'password';

const known: readonly [kind: 'slack' | 'teams' | 'discord', hosts: RegExp][] = [
  ['slack', /(?:^|\.)slack(?:-gov)?\.com$/],
  ['teams', /(?:^|\.)(?:office\.com|office365\.com|logic\.azure\.com|powerplatform\.com)$/],
  ['discord', /(?:^|\.)discord(?:app)?\.com$/],
];

/**
 * `smtp://user@mail.example:587/boss@acme.example` (also `smtps:`, several recipients with commas, `?from=`), or the https
 * address of a webhook. The host tells Slack, Teams and Discord; `slack+https://…` says it where it does not.
 */
export function noticeTarget(raw: string): NoticeTarget | { wrong: WrongTarget } {
  const [, said, address = raw] = /^(slack|teams|discord|json)\+(https?:.*)$/is.exec(raw) ?? [];
  if (!canParse(address)) return { wrong: 'not-a-url' };
  const url = new URL(address);
  if (url.protocol === 'smtp:' || url.protocol === 'smtps:') return mailTarget(url);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { wrong: 'scheme' };
  const kind = kindNamed(said) ?? known.find(([, hosts]) => hosts.test(url.hostname))?.[0] ?? 'json';
  return { kind, place: url.host, url: url.href };
}

function kindNamed(said: string | undefined) {
  return (['slack', 'teams', 'discord', 'json'] as const).find((kind) => kind === said?.toLowerCase());
}

function mailTarget(url: URL): NoticeTarget | { wrong: WrongTarget } {
  // A password on the command line is one that every user of the machine can read.
  if (url.password !== '') return { wrong: 'password' };
  const written = decodeURIComponent(url.pathname.slice(1)) || (url.searchParams.get('to') ?? '');
  const to = written.split(',').map((address) => address.trim());
  if (!to.every(isMail)) return { wrong: 'no-recipient' };
  const secure = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username);
  const from = url.searchParams.get('from') ?? (isMail(user) ? user : (to[0] ?? ''));
  if (!isMail(from)) return { wrong: 'no-recipient' };
  return {
    kind: 'mail',
    place: url.host,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    ...(user !== '' && { user }),
    to,
    from,
  };
}

function isMail(text: string): boolean {
  return /^[^\s@<>",;]+@[^\s@<>",;]+$/.test(text);
}
