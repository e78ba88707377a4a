import { describe, expect, it } from 'vitest';
import { databaseName, postgresPlace } from '../../src/store/postgres-url.js';

describe('the url of a database', () => {
  it('is called by its name without what is secret in it', () => {
    expect(databaseName('followsuit.db')).toBe('followsuit.db');
    expect(databaseName('postgres://u:geheim@db.example:5433/fs?schema=acme&password=geheim')).toBe(
      'postgres://u@db.example:5433/fs?schema=acme',
    );
    expect(databaseName('postgres://u:geheim@:::/fs')).toBe('postgres://…');
  });

  it('says where, as whom, and which schema', () => {
    expect(postgresPlace('postgresql://u:a%40b@db.example:5433/fs?schema=acme')).toMatchObject({
      host: 'db.example',
      port: 5433,
      user: 'u',
      password: 'a@b',
      database: 'fs',
      schema: 'acme',
      sslMode: 'prefer',
    });
    const socket = postgresPlace('postgres://u@/fs?host=/run/postgresql&port=5433');
    expect(socket).toMatchObject({ host: '/run/postgresql', port: 5433, user: 'u', sslMode: 'disable' });
  });

  it.each([
    ['disable', undefined],
    ['require', false],
    ['verify-ca', true],
    ['verify-full', true],
  ])('encrypts as libpq does: %s', (mode, rejectUnauthorized) => {
    const { sslMode, tls } = postgresPlace(`postgres://u@db.example/fs?sslmode=${mode}`);
    expect(sslMode).toBe(mode);
    if (rejectUnauthorized !== undefined) expect(tls.rejectUnauthorized).toBe(rejectUnauthorized);
    expect('checkServerIdentity' in tls).toBe(mode !== 'verify-full');
  });

  it.each([
    'postgres://u:geheim@:::/fs',
    'postgres://u:geheim@db.example/fs?schema=A"; drop',
    'postgres://u:geheim@db.example/fs?sslmode=maybe',
    'postgres://u:geheim@db.example/fs?what=1',
  ])('is refused without quoting it: %s', (url) => {
    expect(() => postgresPlace(url)).toThrow(/^(?!.*geheim)[a-z-]+/);
  });
});
