import { parseBuffer } from 'bplist-parser';
import { z } from 'zod';
import { decodeText } from '../../charset.js';
import { pageExchange } from './page.js';
import { isSmallPlist } from './plist-size.js';
import type { Saved } from './saved.js';

const resourceSchema = z.object({
  WebResourceURL: z.string(),
  WebResourceMIMEType: z.string().catch(''),
  WebResourceTextEncodingName: z.string().optional().catch(undefined),
  WebResourceData: z.instanceof(Uint8Array),
});
type Resource = z.infer<typeof resourceSchema>;

const archiveSchema = z.tuple([
  z.object({ WebMainResource: resourceSchema, WebSubresources: z.array(z.unknown()).catch([]) }),
]);

/** A page as Safari saves it: a binary property list of the document as it was sent, and of what it loaded. It bears no date. */
export function readWebarchive(bytes: Uint8Array): Saved {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isSmallPlist(file)) return { exchanges: [] };
  const [archive] = archiveSchema.parse(parseBuffer(file));
  const loaded = archive.WebSubresources.flatMap((resource) => {
    const parsed = resourceSchema.safeParse(resource);
    return parsed.success && /json/i.test(parsed.data.WebResourceMIMEType) ? [parsed.data] : [];
  });
  return { exchanges: [pageOf(archive.WebMainResource), ...loaded.map(dataOf)] };
}

function pageOf(resource: Resource) {
  return pageExchange(resource.WebResourceURL, textOf(resource, 'text/html'));
}

function dataOf(resource: Resource) {
  const type = 'application/json; charset=utf-8';
  return {
    ...pageExchange(resource.WebResourceURL, textOf(resource, type)),
    headers: { 'content-type': type },
  };
}

function textOf({ WebResourceData, WebResourceTextEncodingName: charset }: Resource, type: string): string {
  return decodeText(WebResourceData, charset === undefined ? type : `${type}; charset=${charset}`).text;
}
