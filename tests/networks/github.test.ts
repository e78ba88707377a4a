import { describe, expect, it } from 'vitest';
import { exactly } from '../../src/model/time.js';
import { codeTimeline } from '../../src/networks/github/activity.js';
import { github } from '../../src/networks/github/github.js';
import { describeGrammar } from './grammar.js';

const of = (url: string) => github.accountOf(new URL(url));

describeGrammar(github, {
  accounts: [
    ['https://github.com/AcmeTools', 'acmetools'],
    ['http://www.github.com/acme-tools/?tab=repositories', 'acme-tools'],
    ['https://github.com/orgs/acmetools/repositories', 'acmetools'],
    ['https://github.com/sponsors/acmetools', 'acmetools'],
    ['https://gist.github.com/acmetools', 'acmetools'],
    ['https://api.github.com/users/acmetools', 'acmetools'],
  ],
  rejected: [],
});

describe('whose GitHub url', () => {
  it.each([
    ['https://github.com/acmetools/level', 'acmetools'],
    ['https://github.com/acmetools/level/releases/tag/v2', 'acmetools'],
    ['https://gist.github.com/acmetools/0123abc', 'acmetools'],
    ['https://raw.githubusercontent.com/acmetools/level/main/README.md', 'acmetools'],
  ])('%s is of %s', (url, handle) => expect(of(url)).toEqual({ kind: 'account', handle, via: 'post' }));

  it.each([
    ['https://github.com/', 'home-page'],
    ['https://github.com/about', 'reserved-path'],
    ['https://github.com/features/actions', 'reserved-path'],
    ['https://github.com/orgs', 'reserved-path'],
    ['https://github.com/sponsors', 'reserved-path'],
    ['https://github.com/marketplace/acmetools', 'reserved-path'],
    ['https://github.com/login?return_to=x', 'reserved-path'],
    ['https://github.com/search?q=acme', 'reserved-path'],
    ['https://github.com/github-copilot/signup', 'reserved-path'],
    ['https://github.com/-acme', 'bad-handle'],
    ['https://github.com/acme-', 'bad-handle'],
    ['https://github.com/acme--tools', 'bad-handle'],
    [`https://github.com/${'a'.repeat(40)}`, 'bad-handle'],
    ['https://github.com/%E0%A4%A', 'bad-handle'],
    ['https://docs.github.com/en', 'not-a-profile-host'],
    ['https://api.github.com/', 'not-a-profile-host'],
  ])('%s is rejected: %s', (url, code) =>
    expect(of(url)).toMatchObject({ kind: 'rejected', reason: { code } }),
  );
});

describe('code as activity', () => {
  const day = 86_400_000;
  const push = (repository: string, at: number, archived = false) => ({
    repository,
    archived,
    post: { id: `push:${repository}`, at: exactly(at), kind: 'original' as const },
  });
  const event = (id: string, repository: string, at: number) => ({
    id,
    repository,
    at: exactly(at),
    kind: 'original' as const,
  });

  it('counts a push once that an event tells of too', () => {
    const timeline = codeTimeline([push('acme/level', 10 * day)], [event('1', 'acme/level', 10 * day)], 1);
    expect(timeline.posts.map((post) => post.id)).toEqual(['1']);
  });

  it('keeps the last push of a repository whose events are of another day', () => {
    const timeline = codeTimeline([push('acme/level', 10 * day)], [event('1', 'acme/level', 12 * day)], 1);
    expect(timeline.posts.map((post) => post.id)).toEqual(['1', 'push:acme/level']);
  });

  it('counts archived repositories only where there is no other', () => {
    const archived = push('acme/saw', 20 * day, true);
    expect(codeTimeline([archived, push('acme/level', 10 * day)], [], 2).posts).toHaveLength(1);
    expect(codeTimeline([archived], [], 1).posts).toHaveLength(1);
  });

  it('does not call an account complete because its list is empty', () => {
    expect(codeTimeline([], [], 3).complete).toBe(false);
    expect(codeTimeline([], [], undefined).complete).toBe(false);
    expect(codeTimeline([], [], 0).complete).toBe(true);
  });
});
