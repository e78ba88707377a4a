import { plistOf } from './plist.js';

/** One page in the forms in which people save it. */
export function mhtmlOf(url: string, html: string, date = 'Sun, 01 Nov 2026 12:00:00 -0000'): Buffer {
  const boundary = '----MultipartBoundary--acme1949----';
  const quoted = [...Buffer.from(html, 'utf8')]
    .map((byte) =>
      byte === 0x3d || byte > 0x7e || byte < 0x20
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(?:=[0-9A-F]{2}|[^=]){60}/g, '$&=\r\n');
  return Buffer.from(
    [
      'From: <Saved by Blink>',
      `Snapshot-Content-Location: ${url}`,
      'Subject: Acme',
      `Date: ${date}`,
      'MIME-Version: 1.0',
      `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"`,
      '',
      '',
      `--${boundary}`,
      'Content-Type: text/html',
      'Content-ID: <frame-1@mhtml.blink>',
      'Content-Transfer-Encoding: quoted-printable',
      `Content-Location: ${url}`,
      '',
      quoted,
      `--${boundary}`,
      'Content-Type: text/html',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://frames.acme.example/widget',
      '',
      Buffer.from('<p>a frame</p>').toString('base64'),
      `--${boundary}`,
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://cdn.acme.example/logo.png',
      '',
      'iVBORw0KGgo=',
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  );
}

export function webarchiveOf(url: string, html: string): Buffer {
  const page = {
    WebResourceURL: url,
    WebResourceMIMEType: 'text/html',
    WebResourceTextEncodingName: 'UTF-8',
    WebResourceFrameName: '',
    WebResourceData: Buffer.from(html),
  };
  const picture = {
    WebResourceURL: 'https://cdn.acme.example/logo.png',
    WebResourceMIMEType: 'image/png',
    WebResourceData: Buffer.from([1, 2, 3]),
  };
  return plistOf({ WebMainResource: page, WebSubresources: [picture] });
}

export function singleFileOf(url: string, html: string): Buffer {
  const mark = `<!--\n Page saved with SingleFile \n url: ${url} \n saved date: Sun Nov 01 2026 13:00:00 GMT+0100 (Central European Standard Time)\n-->`;
  const [doctype = '', rest = html] = /^(<!DOCTYPE html>)([\s\S]*)$/i.exec(html)?.slice(1) ?? [];
  return Buffer.from(`${doctype} ${mark}${rest}`);
}

export function harOfPage(url: string, html: string): Buffer {
  const entry = {
    startedDateTime: '2026-11-01T12:00:00.000Z',
    time: 12,
    request: { method: 'GET', url, postData: null },
    response: {
      status: 200,
      headers: [{ name: 'content-type', value: 'text/html; charset=utf-8' }],
      content: { text: Buffer.from(html).toString('base64'), encoding: 'base64', mimeType: 'text/html' },
    },
  };
  return Buffer.from(JSON.stringify({ log: { version: '1.2', entries: [entry, { broken: true }] } }));
}
