import { AddressRefused, addressGuard } from '../guard.js';
import { openHttp } from '../http.js';
import { defaultLimits } from '../http-limits.js';
import { userAgent } from '../user-agent.js';
import { mail } from './mail.js';
import type { Notice, NoticeOptions, NotSent } from './notice.js';
import type { NoticeTarget } from './target.js';

/** Sends one notice, past the address guard. Never throws. */
export async function sendNotice(
  target: NoticeTarget,
  notice: Notice,
  options: NoticeOptions,
): Promise<'sent' | NotSent> {
  const guard = addressGuard({ allowHosts: options.allowHosts });
  try {
    return target.kind === 'mail'
      ? await mail(target, notice, guard, options)
      : await post(target, notice, guard, options);
  } catch (error) {
    return { what: error instanceof AddressRefused ? 'address-refused' : codeOf(error) };
  }
}

type Webhook = Exclude<NoticeTarget, { kind: 'mail' }>;

async function post(
  target: Webhook,
  notice: Notice,
  guard: ReturnType<typeof addressGuard>,
  options: NoticeOptions,
): Promise<'sent' | NotSent> {
  const checked = guard.checkUrl(target.url);
  if ('refused' in checked) return { what: checked.refused };
  const http = openHttp({ guard, limits: defaultLimits, proxy: options.proxy, insecure: false });
  try {
    // No redirect is followed: a key goes to nobody but whom it was given for.
    const answer = await http.fetch({
      url: checked.url,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': userAgent(options.contact) },
      body: JSON.stringify(payload(target.kind, notice)),
    });
    if ('fault' in answer) return { what: answer.fault.code };
    return answer.status >= 200 && answer.status < 300 ? 'sent' : { what: `HTTP ${answer.status}` };
  } finally {
    await http.close();
  }
}

/** Discord takes 2,000 characters, and counts a mention for one wherever it stands. */
const DISCORD_LENGTH = 1_900;

/** The body each service wants. Names of strangers call nobody there. */
export function payload(kind: Webhook['kind'], { title, text, data }: Notice): Record<string, unknown> {
  switch (kind) {
    case 'slack':
      return { text: `*${slackText(title)}*\n${slackText(text)}` };
    case 'discord':
      return { content: `${title}\n${text}`.slice(0, DISCORD_LENGTH), allowed_mentions: { parse: [] } };
    case 'teams':
      return {
        type: 'message',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.adaptive',
            content: {
              type: 'AdaptiveCard',
              version: '1.4',
              body: [title, ...text.split('\n')].map((line, i) => ({
                type: 'TextBlock',
                text: line.replace(/[*_[\]()~`]/g, '\\$&'),
                wrap: true,
                spacing: 'None',
                ...(i === 0 && { weight: 'Bolder' }),
              })),
            },
          },
        ],
      };
    case 'json':
      return { title, text, ...data };
  }
}

/** Slack's own escapes; without them `<!channel>` calls everybody. */
function slackText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'failed';
}
