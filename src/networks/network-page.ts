import type { Network, SignedInView, Way } from './network.js';
import { requestsOf } from './requests-per-way.js';
import { robotsVerdictsOf } from './robots-verdicts.js';

/** One page of documentation, made from a network's own data: what is read, from where, how exact, what cannot be known. */
export function networkPage(network: Network): string {
  const parts = [
    `# What can be seen of ${network.name}, and by which ways?`,
    'This page is generated from the code (`npm run docs:networks`).',
    overview(network),
    '## Ways',
    network.ways.length === 1
      ? 'There is one way in.'
      : 'They are tried in this order, until one is conclusive and dated; later ones fill what is still unknown.',
    waysTable(network),
    ...network.ways.map(waySection),
    ...(network.signedIn ? [signedInSection(network.signedIn)] : []),
    ...robotsSection(network),
    '## What nobody can know from outside',
    bullets(network.limits),
  ];
  return `${parts.join('\n\n')}\n`;
}

function overview(network: Network): string {
  const rows = [
    `- Network id: \`${network.id}\` (a column of this name in a list holds its accounts)`,
    `- Hosts: ${hosts(network.hosts)}`,
    `- Pace: one request at a time, at least ${pace(network.pace)} between two`,
    network.control
      ? `- Control: before an absence is believed, \`${network.control.certain}\` must be there and a handle that cannot exist must not`
      : '- Control: none, so a missing answer is never more than "not checked"',
  ];
  return rows.join('\n');
}

function pace({ gapSeconds, withTokenSeconds }: Network['pace']): string {
  const token = withTokenSeconds === undefined ? '' : ` (${withTokenSeconds} s with a token)`;
  return `${gapSeconds} s${token}`;
}

const MAX_HOSTS = 12;

/** Networks of many servers or countries name the first of them. */
function hosts(names: readonly string[]): string {
  if (names.length === 0) return 'any';
  const named = names.slice(0, MAX_HOSTS).map((h) => `\`${h}\``);
  const more = names.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}

/** The data's one-liners as sentences. */
function sentence(line: string): string {
  const capital = line.charAt(0).toUpperCase() + line.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

function waysTable({ id, ways }: Network): string {
  const rows = ways.map(
    (w) =>
      `| \`${w.id}\` | ${w.facts.existence} | ${w.facts.dates} | ${w.facts.followers} | ${requests(id, w)} | ${needs(w)} |`,
  );
  const head = ['| way | existence | dates | followers | requests | needs |', '|---|---|---|---|---|---|'];
  const note =
    'Requests: for one account, counted over the recorded cases of the tests; never more than five a way.';
  return `${[...head, ...rows].join('\n')}\n\n${note}`;
}

function requests(network: Network['id'], way: Way): string {
  const count = requestsOf(network, way.id);
  if (count === undefined) return '';
  return count.least === count.most ? `${count.most}` : `${count.least} to ${count.most}`;
}

function needs(way: Way): string {
  if (way.needs === undefined) return 'nothing';
  return way.needs === 'browser' ? 'a browser' : `the token \`${way.needs.token}\``;
}

function waySection(way: Way): string {
  const how = way.needs !== undefined && way.needs !== 'browser' ? `\n\nThe token: ${way.needs.how}` : '';
  const blind = way.facts.blind.length === 0 ? '' : `\n\nIt cannot know:\n\n${bullets(way.facts.blind)}`;
  return `### ${way.id}\n\n${sentence(way.facts.asks)}${how}${blind}`;
}

function signedInSection({ facts }: SignedInView): string {
  const blind = facts.blind.length === 0 ? '' : `\n\nIt cannot know:\n\n${bullets(facts.blind)}`;
  const yields = `Existence: ${facts.existence}; dates: ${facts.dates}; followers: ${facts.followers}.`;
  return `## What somebody sees who is signed in\n\nFiles given to \`followsuit read\` and the window of \`followsuit assist\` are read for this too; nothing is asked for.\n\n${sentence(facts.asks)}\n\n${yields}${blind}`;
}

/** Rules change: the day they were seen stands beside them. */
function robotsSection({ id }: Network): string[] {
  const verdicts = robotsVerdictsOf(id);
  if (verdicts.length === 0) return [];
  const rows = verdicts.map(
    ({ what, verdict, seen, confidence, source }) =>
      `| ${what} | ${verdict} | ${seen}${confidence === 'medium' ? ', one copy' : ''} | <${source}> |`,
  );
  return [
    '## What robots.txt says',
    'To an agent it does not name, as last seen; what is closed is not asked unless you may and say so (`--robots ignore`). The file of the day decides in a run, and `followsuit selfcheck` says what has changed.',
    ['| what | verdict | seen | file |', '|---|---|---|---|', ...rows].join('\n'),
  ];
}

function bullets(lines: readonly string[]): string {
  return lines.length === 0
    ? 'Nothing beyond the ways above.'
    : lines.map((line) => `- ${sentence(line)}`).join('\n');
}
