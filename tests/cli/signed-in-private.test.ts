import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { SqliteDriver } from '../../src/store/driver.js';
import { root, run, workFolder } from './run.js';

const marker = 'PlantedPrivate';
const accounts = {
  instagram: 'https://www.instagram.com/acme.tools/',
  facebook: 'https://www.facebook.com/acmetools',
  x: 'https://x.com/acmetools',
  linkedin: 'https://www.linkedin.com/company/acme-tools',
  tiktok: 'https://www.tiktok.com/@acmetools',
  threads: 'https://www.threads.com/@acmetools',
  pinterest: 'https://www.pinterest.com/acmetools/',
  reddit: 'https://www.reddit.com/r/acme',
} as const;
const fixtures = {
  instagram: 'signed-in-thriving',
  facebook: 'signed-in-silent',
  x: 'signed-in-2026',
  linkedin: 'signed-in-thriving',
  tiktok: 'signed-in-thriving',
  threads: 'signed-in-thriving',
  pinterest: 'signed-in-thriving',
  reddit: 'signed-in-new',
} as const;
const networks = Object.keys(fixtures) as (keyof typeof fixtures)[];

interface Answer {
  method?: string;
  url: string;
  sent?: string;
  headers?: Record<string, string>;
  text?: string;
  /** A body beside the answers. */
  file?: string;
  json?: unknown;
}

function answersOf(network: keyof typeof fixtures): Answer[] {
  const folder = join(root, 'fixtures/networks', network, fixtures[network]);
  const { answers } = JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8')) as { answers: Answer[] };
  return answers.map(({ file, ...answer }) =>
    file === undefined ? answer : { ...answer, ...page(readFileSync(join(folder, file), 'utf8')) },
  );
}

const page = (text: string) => ({ text, headers: { 'content-type': 'text/html; charset=utf-8' } });

const user = { pk: '9', id: '9', username: `${marker}User`, full_name: `${marker}Name`, follower_count: 5 };
/** What else a person's own recording holds: themselves, their home feed, their messages, other people. */
const personal: Answer[] = [
  {
    method: 'POST',
    url: 'https://www.instagram.com/graphql/query',
    sent: `fb_dtsg=${marker}Token&variables=%7B%7D&fb_api_req_friendly_name=PolarisFeedRootPaginationCachedQuery`,
    json: {
      data: {
        viewer: { user },
        xdt_api__v1__feed__timeline__connection: {
          edges: [
            {
              node: {
                media: { code: 'DZ1', taken_at: 1793353200, user, caption: { text: `${marker}Feed` } },
              },
            },
          ],
        },
      },
    },
  },
  {
    url: `https://www.instagram.com/api/v1/direct_v2/inbox/?token=${marker}Url`,
    json: { inbox: { threads: [{ users: [user], items: [{ text: `${marker}Message` }] }] }, viewer: user },
  },
  {
    method: 'POST',
    url: 'https://www.facebook.com/api/graphql/',
    sent: `fb_dtsg=${marker}Token&fb_api_req_friendly_name=CometNewsFeedPaginationQuery&variables=%7B%7D`,
    text: JSON.stringify({
      data: {
        viewer: {
          actor: { id: '100055500000001', name: `${marker}Viewer` },
          news_feed: {
            edges: [
              {
                node: {
                  post_id: '1',
                  creation_time: 1793353200,
                  actors: [{ id: '100055500000002', name: `${marker}Friend` }],
                  message: { text: `${marker}Story` },
                },
              },
            ],
          },
          message_threads: { nodes: [{ snippet: `${marker}Snippet` }] },
        },
      },
    }),
  },
  {
    url: 'https://x.com/i/api/graphql/a/HomeTimeline?variables=%7B%7D',
    json: {
      data: {
        home: {
          home_timeline_urt: {
            instructions: [{ type: 'TimelineAddEntries', entries: [{ content: { text: `${marker}Home` } }] }],
          },
        },
        viewer: { legacy: { screen_name: `${marker}Self`, followers_count: 3 } },
      },
    },
  },
  { url: 'https://x.com/i/api/1.1/dm/inbox_initial_state.json', json: { dm: [{ text: `${marker}Dm` }] } },
  {
    url: 'https://www.linkedin.com/voyager/api/graphql?queryId=voyagerFeedDashMainFeed.1',
    json: {
      data: {
        data: {
          feedDashMainFeedByMainFeed: {
            '*elements': ['urn:li:fsd_update:(urn:li:activity:7388888888888888888,A)'],
          },
        },
      },
      included: [
        {
          entityUrn: 'urn:li:fsd_update:(urn:li:activity:7388888888888888888,A)',
          actor: { name: { text: `${marker}Member` } },
          commentary: { text: { text: `${marker}HomePost` } },
        },
      ],
    },
  },
  {
    url: 'https://www.linkedin.com/voyager/api/me',
    json: { included: [{ firstName: `${marker}First`, publicIdentifier: `${marker}Me` }] },
  },
  {
    url: 'https://www.linkedin.com/voyager/api/voyagerMessagingGraphQL/graphql?queryId=messengerConversations.1',
    json: { data: { messages: [{ body: { text: `${marker}LinkedInMessage` } }] } },
  },
  {
    url: `https://www.tiktok.com/api/recommend/item_list/?msToken=${marker}MsToken`,
    json: {
      itemList: [
        {
          id: '7703156130368716999',
          createTime: 1793353200,
          desc: `${marker}ForYou`,
          author: { uniqueId: `${marker}maker`, id: '9', nickname: `${marker}Maker` },
        },
      ],
      statusCode: 0,
    },
  },
  { url: 'https://www.tiktok.com/passport/web/account/info/', json: { data: { username: `${marker}Own` } } },
  {
    method: 'POST',
    url: 'https://www.threads.com/graphql/query',
    sent: `fb_dtsg=${marker}Token&fb_api_req_friendly_name=BarcelonaFeedDirectQuery&variables=%7B%7D`,
    json: {
      data: {
        xdt_text_app_viewer: { user },
        feedData: {
          edges: [
            { node: { thread_items: [{ post: { pk: '8', code: 'DZ8', taken_at: 1793353200, user } }] } },
          ],
        },
      },
    },
  },
  {
    url: 'https://www.pinterest.com/resource/UserHomefeedResource/get/?source_url=%2F',
    json: {
      resource_response: {
        status: 'success',
        data: [
          {
            type: 'pin',
            id: '8',
            created_at: 'Fri, 30 Oct 2026 10:00:00 +0000',
            pinner: user,
            title: `${marker}Pin`,
          },
        ],
      },
      client_context: { user },
    },
  },
  {
    url: 'https://www.pinterest.com/resource/ConversationsResource/get/',
    json: { resource_response: { data: [{ last_message: { text: `${marker}PinMessage` } }] } },
  },
  {
    url: 'https://www.reddit.com/svc/shreddit/feeds/home-feed?after=x',
    ...page(
      `<shreddit-post id="t3_8" author="${marker}Redditor" permalink="/r/${marker}Sub/comments/8/x/" created-timestamp="2026-10-30T10:00:00Z" post-title="${marker}Title"></shreddit-post>`,
    ),
  },
  { url: 'https://www.reddit.com/api/me.json', json: { data: { name: `${marker}RedditSelf` } } },
];

function entryOf({ method = 'GET', url, sent, headers, text, json }: Answer) {
  return {
    startedDateTime: '2026-11-01T12:00:00.000Z',
    time: 1,
    request: {
      ...{ method, url },
      headers: [{ name: 'cookie', value: `sessionid=${marker}Cookie` }],
      cookies: [{ name: 'sessionid', value: `${marker}Cookie` }],
      ...(sent !== undefined && { postData: { mimeType: 'application/x-www-form-urlencoded', text: sent } }),
    },
    response: {
      status: 200,
      headers: [
        { name: 'set-cookie', value: `ds_user_id=${marker}Set` },
        { name: 'content-type', value: headers?.['content-type'] ?? 'application/json' },
      ],
      content: {
        text: text ?? JSON.stringify(json),
        mimeType: headers?.['content-type'] ?? 'application/json',
      },
    },
  };
}

/** Everything in the file, compressed or not. */
function contentOf(path: string): string {
  const db = new SqliteDriver(path, { readonly: true });
  const tables = db.prepare("select name from sqlite_master where type = 'table'").pluck().all();
  const rows = tables.flatMap((table) => db.prepare(`select * from "${String(table)}"`).all());
  db.close();
  const cells = rows.flatMap((row) => Object.values(Object(row)));
  const raw = readFileSync(path, 'latin1');
  return [raw, ...cells.map((cell) => (Buffer.isBuffer(cell) ? unpacked(cell) : String(cell)))].join('\n');
}

function unpacked(cell: Buffer): string {
  try {
    return brotliDecompressSync(cell).toString('utf8');
  } catch {
    return cell.toString('latin1');
  }
}

describe('a recording full of the person’s own', () => {
  it('leaves in the database what is the accounts’, and nothing of the person’s or of anybody else’s', async () => {
    const folder = workFolder();
    mkdirSync(join(folder, 'nothing'));
    writeFileSync(
      join(folder, 'nothing/answers.json'),
      JSON.stringify({ at: '2026-11-01T12:00:00Z', answers: [] }),
    );
    writeFileSync(
      join(folder, 'list.csv'),
      `name,${Object.keys(accounts).join(',')}\nAcme,${Object.values(accounts).join(',')}\n`,
    );
    const own = networks.flatMap(answersOf);
    const entries = [...personal, ...own].map(entryOf);
    const har = JSON.stringify({ log: { version: '1.2', creator: { name: 'WebInspector' }, entries } });
    expect(har.split(marker).length).toBeGreaterThan(30);
    writeFileSync(join(folder, 'signed-in.har'), har);
    await run(['audit', 'list.csv', '--replay', 'nothing', '--quiet'], folder);
    for (const url of Object.values(accounts)) {
      const args = ['read', 'signed-in.har', '--account', url, '--into', 'followsuit.db', '--by', 'AB'];
      const { code, stdout } = await run(args, folder);
      expect([code, stdout.includes(marker)], url).toEqual([0, false]);
      expect(JSON.parse(stdout)).toMatchObject({ outcome: 'present' });
    }
    const content = contentOf(join(folder, 'followsuit.db'));
    expect(content).toContain('Acme Tools');
    expect(content).not.toContain(marker);
    expect(content).not.toContain('NAcVerySecretToken');
    expect(content).not.toContain('msToken');
  }, 240_000);
});
