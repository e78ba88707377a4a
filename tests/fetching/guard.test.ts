import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/fetching/address.js';
import { AddressRefused, addressGuard } from '../../src/fetching/guard.js';

const guard = addressGuard({ resolve: async () => [{ address: '93.184.215.14', family: 4 }] });
const refused = (url: string) => 'refused' in guard.checkUrl(url);

const privateUrls = [
  'http://127.0.0.1',
  'http://127.1',
  'http://2130706433',
  'http://0x7f.1',
  'http://0x7f000001',
  'http://0177.0.0.1',
  'http://017700000001',
  'http://①②⑦.⓪.⓪.①',
  'http://127.0.0.1.',
  'http://0/',
  'http://0.0.0.0',
  'http://10.0.0.1',
  'http://100.64.0.1',
  'http://169.254.169.254/latest/meta-data',
  'http://172.16.0.1',
  'http://192.0.0.1',
  'http://192.0.2.1',
  'http://192.88.99.1',
  'http://192.168.1.1',
  'http://198.18.0.1',
  'http://198.51.100.1',
  'http://203.0.113.1',
  'http://168.63.129.16/machine?comp=goalstate',
  'http://127.0.0.1..',
  'http://10.0.0.1.../',
  'http://224.0.0.1',
  'http://240.0.0.1',
  'http://255.255.255.255',
  'http://[::]',
  'http://[::1]',
  'http://[::127.0.0.1]',
  'http://[::ffff:127.0.0.1]',
  'http://[::ffff:10.0.0.1]',
  'http://[64:ff9b::7f00:1]',
  'http://[64:ff9b:1::1]',
  'http://[100::1]',
  'http://[2001::1]',
  'http://[2001:db8::1]',
  'http://[2002:7f00:1::]',
  'http://[2001:470:1:1:0:5efe:7f00:1]',
  'http://[2001:470:1:1:200:5efe:a00:1]',
  'http://[fc00::1]',
  'http://[fd00:ec2::254]',
  'http://[fe80::1]',
  'http://[ff02::1]',
  'http://[fe80::1%25eth0]',
  'http://localhost',
  'http://localhost.',
  'http://LOCALHOST',
  'http://acme.localhost',
  'http://printer.local',
  'http://vault.internal',
  'http://router.home.arpa',
  'http://a.localdomain',
  'http://kubernetes.default.svc',
  'http://kubernetes.default.svc.cluster.local',
  'http://db.prod.svc',
  'http://vault.service.consul',
  'http://metadata.packet.net',
  'http://metadata.google.internal',
  'http://instance-data.eu.example',
  'http://127.0.0.1.nip.io',
  'http://a.10-0-0-1.sslip.io',
  'http://anything.localtest.me',
  'http://fritz.box',
  'http://intranet',
  'http://intranet.',
  'https://user@acme.example',
  'https://user:secret@acme.example',
  'http://acme.example:22',
  'http://acme.example:8080',
  'ftp://acme.example',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'gopher://acme.example',
  'not a url',
];

describe('the guard’s first layer', () => {
  it.each(privateUrls)('refuses %s', (url) => expect(refused(url)).toBe(true));

  it.each([
    'https://acme.example',
    'https://metadata.example',
    'https://svc.example',
    'https://private.example/local',
    'http://acme.example:80/x',
    'https://acme.example:443',
    'http://93.184.215.14/',
    'https://[2606:2800:21f:cb07::1]/',
    'https://bücher.example/',
  ])('lets %s through', (url) => expect(refused(url)).toBe(false));

  it('allows what is listed by host and port, and only that', () => {
    const listed = addressGuard({ allowHosts: ['127.0.0.1:8080', 'Wiki.internal:443', '[::1]:8080'] });
    expect(listed.checkUrl('http://127.0.0.1:8080/')).toHaveProperty('url');
    expect(listed.checkUrl('https://wiki.internal/')).toHaveProperty('url');
    expect(listed.checkUrl('http://[::1]:8080/')).toHaveProperty('url');
    expect(listed.checkUrl('http://127.0.0.1:8081/')).toHaveProperty('refused');
    expect(listed.checkUrl('http://wiki.internal/')).toHaveProperty('refused');
    expect(listed.checkUrl('http://user@127.0.0.1:8080/')).toHaveProperty('refused');
  });
});

describe('the guard’s second layer', () => {
  const resolving = (...addresses: string[]) =>
    addressGuard({
      resolve: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    });

  it('refuses a name with any private address', async () => {
    await expect(resolving('93.184.215.14', '10.0.0.1').checkHost('acme.example')).rejects.toThrow(
      AddressRefused,
    );
    await expect(resolving('::ffff:127.0.0.1').checkHost('acme.example')).rejects.toThrow(AddressRefused);
    await expect(resolving('93.184.215.14').checkHost('acme.example')).resolves.toBeUndefined();
  });

  it('refuses literals and names of the inside for a browser', async () => {
    for (const host of ['127.0.0.1', '[::1]', 'localhost', 'printer.local', 'intranet']) {
      await expect(guard.checkHost(host)).rejects.toThrow(AddressRefused);
    }
  });

  it('hands the connector checked addresses only', async () => {
    const look = (name: string, g: typeof guard) =>
      new Promise((resolve, reject) =>
        g.lookup(name, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses))),
      );
    await expect(look('acme.example', resolving('10.0.0.1'))).rejects.toThrow(AddressRefused);
    await expect(look('acme.example', resolving('93.184.215.14'))).resolves.toEqual([
      { address: '93.184.215.14', family: 4 },
    ]);
    await expect(look('acme.example', resolving())).rejects.toMatchObject({ code: 'ENODATA' });
  });
});

describe('the guard’s third layer', () => {
  it('looks at the address the socket really has', () => {
    expect(guard.allowsSocket('acme.example', '10.0.0.1', 443)).toBe(false);
    expect(guard.allowsSocket('acme.example', '::ffff:127.0.0.1', 443)).toBe(false);
    expect(guard.allowsSocket('acme.example', undefined, 443)).toBe(false);
    expect(guard.allowsSocket('acme.example', '93.184.215.14', 443)).toBe(true);
    expect(
      addressGuard({ allowHosts: ['127.0.0.1:8080'] }).allowsSocket('127.0.0.1', '127.0.0.1', 8080),
    ).toBe(true);
    expect(
      addressGuard({ allowHosts: ['127.0.0.1:8080'] }).allowsSocket('127.0.0.1', '127.0.0.1', 8081),
    ).toBe(false);
  });
});

const octet = fc.nat(255);
const privateV4 = fc.oneof(
  fc.tuple(fc.constantFrom(0, 10, 127), octet, octet, octet),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
  fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
  fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
  fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
  fc.tuple(fc.integer({ min: 224, max: 255 }), octet, octet, octet),
);
type Quad = [number, number, number, number];

/** The same IPv4 address in every spelling a url may use. */
function spellings([a, b, c, d]: Quad): string[] {
  const number = ((a * 256 + b) * 256 + c) * 256 + d;
  const hex = number.toString(16).padStart(8, '0');
  const word = (at: number) => hex.slice(at, at + 4);
  return [
    `${a}.${b}.${c}.${d}`,
    `${a}.${b}.${c}.${d}.`,
    `${a}.${b}.${c * 256 + d}`,
    `${a}.${(b * 256 + c) * 256 + d}`,
    `${number}`,
    `0x${hex}`,
    `0${number.toString(8)}`,
    `0x${a.toString(16)}.0${b.toString(8)}.${c}.${d}`,
    [a, b, c, d].join('。'),
    `[::ffff:${a}.${b}.${c}.${d}]`,
    `[::${a}.${b}.${c}.${d}]`,
    `[::ffff:${word(0)}:${word(4)}]`,
    `[64:ff9b::${word(0)}:${word(4)}]`,
    `[2002:${word(0)}:${word(4)}::1]`,
  ];
}

describe('properties of the guard', () => {
  it('refuses every spelling of every private address', () => {
    fc.assert(
      fc.property(privateV4, (quad) => {
        for (const host of spellings(quad as Quad)) expect(refused(`http://${host}/`), host).toBe(true);
      }),
    );
  });

  it('calls an address public in all spellings or in none', () => {
    fc.assert(
      fc.property(fc.tuple(octet, octet, octet, octet), (quad) => {
        const text = quad.join('.');
        expect(isPublicAddress(`::ffff:${text}`)).toBe(isPublicAddress(text));
      }),
    );
  });

  it('knows no public IPv6 outside 2000::/3', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const first = Number.parseInt(address.split(':')[0] || '0', 16);
        const mapped = /^(?:0{0,4}:){0,5}:?ffff:/i.test(address);
        if (!mapped && (first < 0x2000 || first > 0x3fff)) expect(isPublicAddress(address)).toBe(false);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (url) => {
        expect(guard.checkUrl(url)).toBeDefined();
      }),
    );
  });
});
