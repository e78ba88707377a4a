import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/model/answer.js';
import { linkedin } from '../../src/networks/linkedin/linkedin.js';
import { linkedinActivityDate } from '../../src/networks/text/dates/id-date.js';
import { answer } from '../fetching/answers.js';

const of = (url: string) => linkedin.accountOf(new URL(url));

describe('whose LinkedIn url', () => {
  it.each([
    ['https://www.linkedin.com/company/Acme-Tools', 'company/acme-tools'],
    ['http://linkedin.com/company/acme-tools/', 'company/acme-tools'],
    ['https://de.linkedin.com/company/acme-tools?trk=public_profile', 'company/acme-tools'],
    ['https://m.linkedin.com/company/acme-tools/about/', 'company/acme-tools'],
    ['https://www.linkedin.com/company/acme-tools/posts/?feedView=all', 'company/acme-tools'],
    ['https://www.linkedin.com/company/1234567', 'company/1234567'],
    ['https://www.linkedin.com/company-beta/1234567/', 'company/1234567'],
    ['https://www.linkedin.com/companies/1234567', 'company/1234567'],
    ['https://www.linkedin.com/organization-guest/company/acme-tools', 'company/acme-tools'],
    ['https://www.linkedin.com/school/acme-academy/', 'school/acme-academy'],
    ['https://www.linkedin.com/edu/school?id=12345', 'school/12345'],
    ['https://www.linkedin.com/showcase/acme-anvils/', 'showcase/acme-anvils'],
    ['https://fr.linkedin.com/school/université-acme/', 'school/université-acme'],
    ['https://fr.linkedin.com/school/universit%C3%A9-acme/', 'school/université-acme'],
    ['https://www.linkedin.com/company/acme.tools', 'company/acme.tools'],
  ])('%s is %s', (url, handle) => expect(of(url)).toEqual({ kind: 'account', handle }));

  it('looks through its wrappers', () => {
    const inner = encodeURIComponent('https://www.linkedin.com/company/acme-tools');
    expect(of(`https://www.linkedin.com/redir/redirect?url=${inner}`)).toEqual({
      kind: 'account',
      handle: 'company/acme-tools',
    });
    expect(
      of(`https://www.linkedin.com/safety/go?url=${encodeURIComponent('https://acme.example/')}`),
    ).toEqual({
      kind: 'rejected',
      reason: { code: 'redirect-wrapper', args: { to: 'https://acme.example/' } },
    });
  });

  it.each([
    [
      'https://www.linkedin.com/posts/acme-tools_hello-activity-7247945789950353408-AbCd',
      'lookup',
      'post-without-owner',
    ],
    [
      'https://www.linkedin.com/feed/update/urn:li:activity:7247945789950353408',
      'lookup',
      'post-without-owner',
    ],
    ['https://lnkd.in/eAbCdEf', 'lookup', 'short-link'],
    ['https://www.linkedin.com/', 'rejected', 'home-page'],
    ['https://www.linkedin.com/in/jane-doe/', 'rejected', 'person'],
    ['https://www.linkedin.com/pub/jane-doe/1/2/3', 'rejected', 'person'],
    [
      'https://www.linkedin.com/shareArticle?mini=true&url=https%3A%2F%2Facme.example',
      'rejected',
      'share-link',
    ],
    [
      'https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Facme.example',
      'rejected',
      'share-link',
    ],
    ['https://www.linkedin.com/cws/share?url=https%3A%2F%2Facme.example', 'rejected', 'share-link'],
    ['https://www.linkedin.com/company/unavailable/', 'rejected', 'no-handle'],
    ['https://www.linkedin.com/company/setup/new/', 'rejected', 'no-handle'],
    ['https://www.linkedin.com/company/', 'rejected', 'no-handle'],
    ['https://www.linkedin.com/jobs/view/1', 'rejected', 'reserved-path'],
    ['https://www.linkedin.com/groups/123/', 'rejected', 'reserved-path'],
    ['https://www.linkedin.com/authwall?trk=x', 'rejected', 'reserved-path'],
    ['https://www.linkedin.com/pulse/anvils-acme', 'rejected', 'reserved-path'],
    ['https://business.linkedin.com/marketing-solutions', 'rejected', 'not-a-profile-host'],
    ['https://www.linkedin.com/company/%E0%A4%A', 'rejected', 'no-handle'],
  ])('%s is %s: %s', (url, kind, code) => expect(of(url)).toMatchObject({ kind, reason: { code } }));

  it.each(['company/acme', 'school/université-acme', 'showcase/acme-anvils', 'company/1234567'])(
    'finds %s in its own address',
    (handle) => expect(of(linkedin.profileUrl(handle))).toEqual({ kind: 'account', handle }),
  );
});

describe('whose LinkedIn post', () => {
  const post = 'https://www.linkedin.com/posts/acme-tools_hello-activity-7247945789950353408-AbCd';
  const page = (author: string) =>
    `<script type="application/ld+json">{"@type":"SocialMediaPosting","author":{"@type":"Organization","url":"${author}"}}</script>`;
  const asking =
    (body: string): Ask =>
    async ({ url }) =>
      answer({ url, body });

  it('is told by the post page', async () => {
    const ask = asking(page('https://www.linkedin.com/company/acme-tools'));
    expect(await linkedin.lookUp?.(new URL(post), ask)).toEqual({
      kind: 'account',
      handle: 'company/acme-tools',
      via: 'post',
    });
  });

  it('may be a person, who is none of our business', async () => {
    const ask = asking(page('https://www.linkedin.com/in/jane-doe'));
    expect(await linkedin.lookUp?.(new URL(post), ask)).toMatchObject({
      kind: 'rejected',
      reason: { code: 'person' },
    });
  });

  it('stays open where the page tells nothing', async () => {
    expect(await linkedin.lookUp?.(new URL(post), asking('<h1>Sign in</h1>'))).toMatchObject({
      kind: 'lookup',
    });
  });
});

describe('ids of LinkedIn', () => {
  it.each([
    ['6975020800416317440', '2022-09-12T09:22:28Z'],
    ['6850898786781339649', '2021-10-04T21:05:54Z'],
    ['7151241570371948544', '2024-01-11T16:00:54Z'],
    ['7247945789950353408', '2024-10-04T12:28:56Z'],
    ['7248246460041809920', '2024-10-05T08:23:41Z'],
    ['7246579902655651840', '2024-09-30T18:01:23Z'],
  ])('%s was made at %s', (id, time) => {
    expect(Math.floor((linkedinActivityDate(id)?.from ?? 0) / 1000)).toBe(Date.parse(time) / 1000);
  });
});
