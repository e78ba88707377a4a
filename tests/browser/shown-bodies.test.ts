import type { Request, Response } from 'playwright';
import { describe, expect, it } from 'vitest';
import { ShownBodies } from '../../src/fetching/browser/shown-bodies.js';

function response(url: string, body: string | Promise<string>, sent?: string): Response {
  const request: Partial<Request> = {
    method: () => (sent === undefined ? 'GET' : 'POST'),
    postData: () => sent ?? null,
    resourceType: () => 'fetch',
  };
  const answer: Partial<Response> = {
    url: () => url,
    status: () => 200,
    headers: () => ({ 'content-type': 'text/html' }),
    text: async () => body,
    request: () => request as Request,
  };
  return answer as Response;
}

function load(bodies: ShownBodies, answer: Response): void {
  bodies.ask(answer.request());
  bodies.add(answer);
}

const list = 'https://x.com/i/api/graphql/a/UserTweets';
const feed = 'https://x.com/i/api/graphql/a/HomeTimeline';

describe('the bodies of a person’s window', () => {
  it('drops home feeds first when there are too many', async () => {
    const bodies = new ShownBodies(() => 0);
    bodies.begin();
    for (let i = 0; i < 150; i++) load(bodies, response(`${feed}?n=${i}`, '{"data":{"home":{}}}'));
    for (let i = 0; i < 250; i++) load(bodies, response(`${list}?n=${i}`, '{}'));
    load(bodies, response(`${feed}?n=last`, '{}'));
    const kept = (await bodies.exchanges()).map(({ url }) => url);
    expect(kept).toHaveLength(200);
    expect(kept.filter((url) => url.startsWith(feed))).toEqual([]);
    expect(kept[0]).toBe(`${list}?n=0`);
  });

  it('drops what was asked for by the page before, however late it comes', async () => {
    const bodies = new ShownBodies(() => 0);
    bodies.begin();
    let arrive: (body: string) => void = () => {};
    load(
      bodies,
      response(
        `${list}?of=first`,
        new Promise((resolve) => {
          arrive = resolve;
        }),
      ),
    );
    const asked = response(`${list}?of=first-too`, '{}');
    bodies.ask(asked.request());
    bodies.begin();
    arrive('{}');
    bodies.add(asked);
    load(bodies, response(`${list}?of=second`, '{}'));
    await new Promise((done) => setTimeout(done, 5));
    expect((await bodies.exchanges()).map(({ url }) => url)).toEqual([`${list}?of=second`]);
  });

  it('keeps of what was posted the query alone, and of other posts nothing', async () => {
    const bodies = new ShownBodies(() => 0);
    bodies.begin();
    const sent = 'fb_dtsg=secret&fb_api_req_friendly_name=PolarisProfilePostsQuery&variables=%7B%7D&av=1';
    load(bodies, response('https://www.instagram.com/graphql/query', '{}', sent));
    load(bodies, response('https://www.instagram.com/api/v1/direct/send', '{}', 'text=hello'));
    load(bodies, response('https://instagram.com.acme.example/graphql/query', '{}', sent));
    load(bodies, response(`${list}?token=secret`, '{}'));
    const kept = await bodies.exchanges();
    expect(kept.map(({ sent: posted }) => posted)).toEqual([
      'fb_api_req_friendly_name=PolarisProfilePostsQuery&variables=%7B%7D',
      undefined,
    ]);
    expect(JSON.stringify(kept)).not.toContain('=secret');
  });
});
