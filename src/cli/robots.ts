import { Command } from 'commander';
import { canParse } from '../can-parse.js';
import type { RobotsRuling } from '../fetching/robots-policy.js';
import { tameJson } from '../report/tame.js';
import { examples } from './common.js';
import type { Language } from './config.js';
import { exitCodes, UsageError } from './failure.js';
import { print } from './print.js';
import { robotsWords } from './robots-words.js';

interface RobotsOptions {
  file?: string;
  agent: string;
  json?: boolean;
  contact?: string;
  lang?: Language;
}

/** What is printed with `--json`. */
interface Explanation {
  allowed: boolean;
  rule?: string;
  line?: number;
  reason: string;
  crawlDelay?: number;
}

/** `followsuit robots`: may this url be asked for, and which rule on which line says so. */
export function robotsCommand(): Command {
  const command = new Command('robots')
    .description('Explain what robots.txt says about a url: allowed or not, by which rule on which line')
    .argument('<url>', 'the url somebody would like to fetch')
    .option('--file <robots.txt>', 'read this file instead of asking the host for its robots.txt')
    .option('--agent <token>', 'the product token to look for', 'followsuit')
    .option('--json', 'print {"allowed","rule","line","reason"}')
    .action(async (url: string, _: unknown, self: Command) => {
      const options = self.optsWithGlobals<RobotsOptions>();
      if (!canParse(url)) throw new UsageError(robotsWords().notAUrl(url));
      const explanation =
        options.file === undefined
          ? await explainFetched(url, options)
          : await explainFile(url, options.file, options.agent);
      print(options.json ? `${tameJson(explanation)}\n` : sentence(explanation, options.agent));
      process.exitCode = exitCodes.done;
    });
  return examples(
    command,
    'robots https://acme.example/news/',
    'robots https://acme.example/news/ --file robots.txt',
  );
}

async function explainFile(url: string, file: string, agent: string): Promise<Explanation> {
  const { readFile } = await import('node:fs/promises');
  const { explainRobots, robotsText } = await import('../fetching/robots.js');
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(robotsWords().unreadable(file));
  });
  return explainRobots(robotsText(bytes), url, agent);
}

async function explainFetched(url: string, { agent, contact, lang }: RobotsOptions): Promise<Explanation> {
  const { openGate } = await import('../fetching/gate.js');
  const { proxyFor } = await import('./live-options.js');
  const { refuseOffline } = await import('./offline.js');
  const gate = openGate({ contact, proxy: proxyFor(undefined), watchOutside: true });
  try {
    const ruling = await gate.rulingFor(url, agent);
    refuseOffline(gate, lang);
    return fromRuling(ruling);
  } finally {
    await gate.close();
  }
}

function fromRuling(ruling: RobotsRuling): Explanation {
  if (ruling.kind === 'allowed') return ruling.verdict;
  if (ruling.kind === 'kept-out' && ruling.verdict) return ruling.verdict;
  const args = Object.values(ruling.reason.args ?? {}).join(', ');
  return { allowed: false, reason: args === '' ? ruling.reason.code : `${ruling.reason.code}: ${args}` };
}

function sentence({ allowed, rule, line, reason, crawlDelay }: Explanation, agent: string): string {
  const words = robotsWords();
  const why = rule === undefined ? (words.reasons[reason] ?? reason) : words.line(line, rule);
  const delay = crawlDelay === undefined ? '' : `\n${words.delay(crawlDelay)}`;
  return `${words.ruling(allowed, agent, why)}${delay}\n`;
}
