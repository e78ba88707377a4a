import { canParse } from '../can-parse.js';
/**
 * The Robots Exclusion Protocol, RFC 9309: what one robots.txt says about one url. Section numbers below are the RFC's.
 * Getting the file, and what to do when it cannot be had, is the business of robots-policy.ts.
 */

/** Parse no more than this (2.5 asks for at least 500 KiB). */
export const ROBOTS_LIMIT_BYTES = 512_000;

interface RobotsRule {
  allow: boolean;
  /** The path pattern, percent-encoding made equal. */
  pattern: string;
  /** The record as it stands in the file, without its comment. */
  written: string;
  /** Line in the file, from 1. */
  line: number;
}

interface RobotsGroup {
  /** Product tokens in lower case, or `*`. */
  agents: Set<string>;
  rules: RobotsRule[];
  /** Seconds by agent. Not of the RFC, but a wish of the host all the same. */
  crawlDelays: Map<string, number>;
}

/** A parsed robots.txt. */
export type RobotsFile = readonly RobotsGroup[];

export interface RobotsVerdict {
  allowed: boolean;
  /** The record that decided, as written, and its line. */
  rule?: string;
  line?: number;
  /** `rule`: that record decided. `no-match`: our group has no rule for it. `no-group`: no group is for us. `no-file`: the host has none. `robots-txt`: the file itself is always allowed. */
  reason: 'rule' | 'no-match' | 'no-group' | 'no-file' | 'robots-txt' | 'bad-url';
  /** Seconds between requests that our group asks for. */
  crawlDelay?: number;
}

/** What the robots.txt `text` says to `agent` (a product token, any case) about `url`. */
export function explainRobots(text: string, url: string, agent: string): RobotsVerdict {
  return judgeRobots(parseRobots(text), url, agent);
}

/** The same for a file parsed before. */
export function judgeRobots(file: RobotsFile, url: string, agent: string): RobotsVerdict {
  if (!canParse(url)) return { allowed: false, reason: 'bad-url' };
  const { pathname, search } = new URL(url);
  const { rules, crawlDelay, found } = rulesFor(file, agent);
  const delay = crawlDelay === undefined ? {} : { crawlDelay };
  if (pathname === '/robots.txt') return { allowed: true, reason: 'robots-txt', ...delay };
  if (!found) return { allowed: true, reason: 'no-group' };
  const rule = decidingRule(rules, sameSpelling(pathname + search, /[*$]/));
  if (rule === undefined) return { allowed: true, reason: 'no-match', ...delay };
  return { allowed: rule.allow, rule: rule.written, line: rule.line, reason: 'rule', ...delay };
}

/** Bytes to text: without byte order mark, cut at the limit, UTF-8 or else byte by byte. */
export function robotsText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, ROBOTS_LIMIT_BYTES);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: head.length < bytes.length });
  } catch {
    return Buffer.from(head).toString('latin1');
  }
}

/** Never throws: lines that are no record are skipped, the others still bind (2.3.1.5). */
export function parseRobots(text: string): RobotsFile {
  const groups: RobotsGroup[] = [];
  let group: RobotsGroup | undefined;
  let naming = false;
  const lines = text
    .slice(0, ROBOTS_LIMIT_BYTES)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/);
  for (const [index, line] of lines.entries()) {
    const record = recordOf(line);
    if (record === undefined) continue;
    if (record.key === 'user-agent') {
      if (!naming) {
        group = { agents: new Set(), rules: [], crawlDelays: new Map() };
        groups.push(group);
        naming = true;
      }
      const agent = agentOf(record.value);
      if (agent !== undefined) group?.agents.add(agent);
    } else if (record.key === 'crawl-delay') {
      noteCrawlDelay(group, record.value);
    } else if (record.key === 'allow' || record.key === 'disallow') {
      // Rules before the first group belong to nobody; an empty path rules nothing but ends the naming of agents (2.2.2).
      naming = false;
      if (group && record.value !== '') group.rules.push(ruleOf(record, index + 1));
    }
    // Every other record (Sitemap …) leaves groups alone (2.2.4).
  }
  return groups;
}

/** It concerns the agents named so far; it ends neither their naming nor the group, whose rules may still follow (2.2.4). */
function noteCrawlDelay(group: RobotsGroup | undefined, value: string): void {
  const seconds = Number(value);
  if (group === undefined || value === '' || !Number.isFinite(seconds) || seconds < 0) return;
  for (const agent of group.agents) {
    group.crawlDelays.set(agent, Math.max(group.crawlDelays.get(agent) ?? 0, seconds));
  }
}

interface Record {
  key: string;
  value: string;
  written: string;
}

function recordOf(line: string): Record | undefined {
  const hash = line.indexOf('#');
  const written = (hash < 0 ? line : line.slice(0, hash)).trim();
  const colon = written.indexOf(':');
  if (colon < 1) return undefined;
  return {
    key: written.slice(0, colon).trim().toLowerCase(),
    value: written.slice(colon + 1).trim(),
    written: written.slice(0, 2_000),
  };
}

/** A product token is letters, `_` and `-` (2.2.1); a version or words behind it are no part of it. */
function agentOf(value: string): string | undefined {
  if (/^\*(?:\s|$)/.test(value)) return '*';
  return /^[a-z_-]+/i.exec(value)?.[0].toLowerCase();
}

function ruleOf(record: Record, line: number): RobotsRule {
  const anchored = record.value.endsWith('$');
  const path = anchored ? record.value.slice(0, -1) : record.value;
  return {
    allow: record.key === 'allow',
    pattern: sameSpelling(path, /[$]/) + (anchored ? '$' : ''),
    written: record.written,
    line,
  };
}

/** All groups that name the agent are one; only without any do the `*` groups speak (2.2.1). */
function rulesFor(
  file: RobotsFile,
  agent: string,
): { rules: RobotsRule[]; crawlDelay: number | undefined; found: boolean } {
  const token = agentOf(agent) ?? '*';
  const own = file.filter((g) => g.agents.has(token));
  const name = own.length > 0 ? token : '*';
  const groups = own.length > 0 ? own : file.filter((g) => g.agents.has('*'));
  const delays = groups.map((g) => g.crawlDelays.get(name)).filter((d) => d !== undefined);
  return {
    rules: groups.flatMap((g) => g.rules),
    crawlDelay: delays.length === 0 ? undefined : Math.max(...delays),
    found: groups.length > 0,
  };
}

/** The longest match; on a tie, allow (2.2.2). */
function decidingRule(rules: readonly RobotsRule[], path: string): RobotsRule | undefined {
  let best: RobotsRule | undefined;
  for (const rule of rules) {
    const longer = best === undefined || rule.pattern.length > best.pattern.length;
    const tieAllows = best?.pattern.length === rule.pattern.length && rule.allow && !best.allow;
    if ((longer || tieAllows) && patternMatches(rule.pattern, path)) best = rule;
  }
  return best;
}

/** `*` is any run of octets, `$` at the end anchors (2.2.3). Piece by piece, so that no pattern can backtrack. */
function patternMatches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const [first = '', ...pieces] = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  const last = anchored ? pieces.pop() : undefined;
  let at = first.length;
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (!anchored) return true;
  if (last === undefined) return path.length === at;
  return path.length - last.length >= at && path.endsWith(last);
}

/** One spelling per octet (2.2.2): unreserved ASCII decoded, everything beyond ASCII encoded, hex in upper case. */
function sameSpelling(path: string, encode: RegExp): string {
  return path.replace(/%[0-9a-f]{2}|[\u0080-\u{10ffff}]|[*$]/giu, (found) => {
    if (found === '*' || found === '$') return encode.test(found) ? percent(found.charCodeAt(0)) : found;
    if (!found.startsWith('%')) return [...Buffer.from(found, 'utf8')].map(percent).join('');
    const code = Number.parseInt(found.slice(1), 16);
    const char = String.fromCharCode(code);
    return code < 0x80 && /[A-Za-z0-9._~-]/.test(char) ? char : found.toUpperCase();
  });
}

function percent(octet: number): string {
  return `%${octet.toString(16).toUpperCase().padStart(2, '0')}`;
}
