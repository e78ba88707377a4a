import { isIP } from 'node:net';
import type { AddressGuard } from '../guard.js';
import type { Notice, NoticeOptions, NotSent } from './notice.js';
import type { NoticeTarget } from './target.js';

type MailTarget = Extract<NoticeTarget, { kind: 'mail' }>;

const TIMEOUT_MS = 20_000;

/** Sends a notice by SMTP. The password goes only through TLS, unless the server was allowed by name (one's own relay). */
export async function mail(
  target: MailTarget,
  notice: Notice,
  guard: AddressGuard,
  options: NoticeOptions,
): Promise<'sent' | NotSent> {
  const isListed = options.allowHosts.includes(`${target.host}:${target.port}`);
  if (!isListed) await guard.checkHost(target.host);
  const { user } = target;
  if (user !== undefined && options.password === undefined) return { what: 'needs-password' };
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    host: await addressOf(target.host, guard),
    port: target.port,
    secure: target.secure,
    requireTLS: !target.secure && user !== undefined && !isListed,
    tls: { ...(isIP(target.host) === 0 && { servername: target.host }), rejectUnauthorized: !isListed },
    ...(user !== undefined && { auth: { user, pass: options.password ?? '' } }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: { name: 'followsuit', address: target.from },
      to: target.to.map((address) => ({ name: '', address })),
      subject: notice.title,
      text: notice.text,
      ...(notice.attachment && {
        attachments: [{ filename: notice.attachment.name, content: notice.attachment.content }],
      }),
    });
    return 'sent';
  } finally {
    transport.close();
  }
}

/** The address that was checked is the address that is connected to. */
function addressOf(host: string, guard: AddressGuard): Promise<string> {
  return new Promise((resolve, reject) =>
    guard.lookup(host, { all: false }, (error, address) =>
      error ? reject(error) : resolve(typeof address === 'string' ? address : (address[0]?.address ?? host)),
    ),
  );
}
