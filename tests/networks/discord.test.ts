import { describe, expect, it } from 'vitest';
import { discord } from '../../src/networks/discord.js';
import { discordIdDate } from '../../src/networks/text/dates/id-date.js';
import { describeGrammar } from './grammar.js';

describeGrammar(discord, {
  accounts: [
    ['https://discord.gg/harbourradio', 'harbourradio'],
    ['https://discord.gg/kHx7PqZ', 'kHx7PqZ'],
    ['https://discord.gg/invite/kHx7PqZ', 'kHx7PqZ'],
    ['https://www.discord.com/invite/kHx7PqZ?event=1', 'kHx7PqZ'],
    ['https://discordapp.com/invite/kHx7PqZ', 'kHx7PqZ'],
    ['https://ptb.discord.com/invite/harbour-radio', 'harbour-radio'],
  ],
  lookups: [
    ['https://dsc.gg/harbour', 'short-link'],
    ['https://discord.me/harbour', 'short-link'],
    ['https://disboard.org/server/165176875973476352', 'short-link'],
    ['https://discord.com/channels/165176875973476352/1', 'server-link'],
    ['https://discord.com/widget?id=165176875973476352&theme=dark', 'server-link'],
  ],
  rejected: [
    ['https://discord.com/', 'home-page'],
    ['https://discord.gg/', 'home-page'],
    ['https://discord.com/login', 'reserved-path'],
    ['https://discord.com/download', 'reserved-path'],
    ['https://discord.com/oauth2/authorize?client_id=1', 'reserved-path'],
    ['https://discord.com/users/165176875973476352', 'reserved-path'],
    ['https://discord.com/developers/applications', 'reserved-path'],
    ['https://discord.com/app', 'reserved-path'],
    ['https://discord.com/channels/@me', 'reserved-path'],
    ['https://cdn.discordapp.com/icons/1/x.png', 'other-host'],
    ['https://status.discord.com/', 'other-host'],
    ['https://discord.gg/a%20b', 'bad-handle'],
  ],
});

describe('a Discord webhook', () => {
  it('is rejected without its secret being repeated', () => {
    const of = discord.accountOf(new URL('https://discord.com/api/webhooks/1234/very-secret-token'));
    expect(of).toEqual({ kind: 'rejected', reason: { code: 'reserved-path', args: { path: 'api' } } });
  });
});

describe('the age of a server', () => {
  it.each([
    ['175928847299117063', '2016-04-30T11:18:25.796Z'],
    ['165176875973476352', '2016-03-31T19:13:56.070Z'],
  ])('%s was made at %s', (id, iso) => expect(discordIdDate(id)?.from).toBe(Date.parse(iso)));
});
