import { describe, expect, it } from 'vitest';
import { intakeMessage, intakeMessages, mergedMessage } from '../../src/cli/intake-messages.js';
import { columnNamed } from '../../src/intake/column.js';
import { csvRows } from '../../src/intake/csv-rows.js';
import { MAX_LIST_BYTES } from '../../src/intake/decode-list.js';
import { readLists } from '../../src/intake/read-lists.js';
import { MAX_ROWS } from '../../src/intake/row.js';
import { readDay } from '../../src/intake/seen-by-hand.js';
import { nameAccount } from './name-account.js';

const now = Date.UTC(2026, 10, 1);

function read(text: string | Uint8Array, name = 'list.csv') {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return readLists([{ name, bytes }], [], nameAccount, { now });
}

function sites(text: string, name?: string) {
  return read(text, name).competitors.map((c) => c.website);
}

describe('CSV', () => {
  it('takes the columns in any order, in English and French', () => {
    const { competitors, problems } = read(
      'secteur;Site web;nom;Twitter\nBoulangerie;boulangerie-acme.example;Acmé;@acme_pain\n',
    );
    expect(problems).toEqual([]);
    expect(competitors).toEqual([
      {
        name: 'Acmé',
        website: 'https://boulangerie-acme.example/',
        industry: 'Boulangerie',
        accounts: [{ network: 'x', handle: 'acme_pain', url: 'https://x.example/acme_pain' }],
        line: 2,
      },
    ]);
  });

  it('takes the number of a Wikidata item, or its page, and says what is none', () => {
    const { competitors, problems } = read(
      'name,website,Wikidata ID\nA,a.example,q900001\nB,b.example,https://www.wikidata.org/wiki/Q2\nC,c.example,Acme\nC,c.example,Q3\n',
    );
    expect(competitors.map((c) => c.wikidata)).toEqual(['Q900001', 'Q2', 'Q3']);
    expect(problems.map((p) => [p.line, p.code, p.effect])).toEqual([
      [4, 'no-wikidata-item', 'cell-left-out'],
    ]);
  });

  it.each([[','], [';'], ['\t'], ['|']])('detects the delimiter %j', (d) => {
    expect(sites(`name${d}website\nAcme${d}acme.example\n`)).toEqual(['https://acme.example/']);
  });

  it('detects a byte-order mark, UTF-16 and the `sep=` line of Excel', () => {
    expect(sites('\uFEFFwebsite,name\nacme.example,Acme')).toEqual(['https://acme.example/']);
    expect(sites('sep=;\r\nname;website\r\nAcme;acme.example\r\n')).toEqual(['https://acme.example/']);
    const utf16 = Buffer.from('\uFEFFname\twebsite\nAcmé\tacme.example\n', 'utf16le');
    expect(read(utf16).competitors[0]?.name).toBe('Acmé');
    expect(read(Buffer.from('name,website\nAcme,acme.example\n', 'utf16le')).competitors).toHaveLength(1);
    expect(
      read(Buffer.from('\uFEFFname,website\nAcme,acme.example\n', 'utf16le').swap16()).competitors,
    ).toHaveLength(1);
  });

  it('reads what Windows wrote and says so', () => {
    const { competitors, problems } = read(
      Buffer.from('nom;site\nBoulangerie Ac\xe9me;acme.example\n', 'latin1'),
    );
    expect(competitors[0]?.name).toBe('Boulangerie Acéme');
    expect(problems.map((p) => p.code)).toEqual(['other-encoding']);
  });

  it('keeps the line numbers through quoted line breaks and empty rows', () => {
    const { competitors, problems } = read(
      'name,website\n"Acme\nand Sons",acme.example\n\n,,\nBeta,javascript:alert(1)\nGamma,gamma.example\n',
    );
    expect(competitors.map((c) => [c.name, c.line])).toEqual([
      ['Acme and Sons', 2],
      ['Gamma', 7],
    ]);
    expect(problems.map((p) => [p.code, p.line, p.effect])).toEqual([['scheme', 6, 'row-left-out']]);
  });

  it('takes urls, handles and several accounts, and knows an account in the website column', () => {
    const { competitors } = read(
      [
        'name,website,accounts,instagram',
        'A,a.example,https://x.com/a https://facebook.com/a; https://www.facebook.com/a2,@a',
        'B,https://facebook.com/b,,',
      ].join('\n'),
    );
    expect(competitors[0]?.accounts.map((a) => `${a.network} ${a.handle}`)).toEqual([
      'x a',
      'facebook a',
      'facebook a2',
      'instagram a',
    ]);
    expect(competitors[1]).toEqual({
      name: 'B',
      accounts: [{ network: 'facebook', handle: 'b', url: 'https://facebook.example/b' }],
      line: 3,
    });
  });

  it('marks the own company and keeps what was seen by hand', () => {
    const { competitors, problems } = read(
      [
        'name,website,self,facebook,instagram,facebook_last_post,instagram followers,seen_by',
        'We,we.example,yes,we,we,2026-03-14,1 200,AB',
        'They,they.example,,they,,2025-02,,',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(competitors[0]?.self).toBe(true);
    expect(competitors[0]?.seenByHand).toEqual([
      {
        account: { network: 'facebook', handle: 'we', url: 'https://facebook.example/we' },
        by: 'AB',
        lastPost: { from: Date.UTC(2026, 2, 14), to: Date.UTC(2026, 2, 15) - 1 },
      },
      {
        account: { network: 'instagram', handle: 'we', url: 'https://instagram.example/we' },
        by: 'AB',
        followers: { value: 1200, exact: true },
      },
    ]);
    expect(competitors[1]?.seenByHand?.[0]?.lastPost).toEqual({
      from: Date.UTC(2025, 1, 1),
      to: Date.UTC(2025, 2, 1) - 1,
    });
  });
});

describe('other lists', () => {
  it('reads one url per line with comments', () => {
    expect(sites('# bakers\nacme.example # the big one\n\nhttps://beta.example/#top\n', 'list.txt')).toEqual([
      'https://acme.example/',
      'https://beta.example/',
    ]);
    expect(sites('acme.example\nbeta.example\n', 'list.csv')).toEqual([
      'https://acme.example/',
      'https://beta.example/',
    ]);
  });

  it('reads JSON arrays of urls and objects', () => {
    const { competitors, problems } = read(
      JSON.stringify([
        'acme.example',
        { name: 'Beta', Website: 'beta.example', accounts: ['https://x.com/beta'], x: null },
      ]),
      'list.json',
    );
    expect(problems).toEqual([]);
    expect(competitors.map((c) => [c.name, c.website, c.accounts.length])).toEqual([
      ['acme.example', 'https://acme.example/', 0],
      ['Beta', 'https://beta.example/', 1],
    ]);
    expect(sites('{"competitors": ["acme.example"]}', '-')).toEqual(['https://acme.example/']);
  });

  it('reads urls of the command line', () => {
    const { competitors } = readLists([], ['acme.example', 'https://x.com/beta'], nameAccount);
    expect(competitors.map((c) => c.website ?? c.accounts[0]?.url)).toEqual([
      'https://acme.example/',
      'https://x.example/beta',
    ]);
  });

  it('writes international names the way the network does', () => {
    expect(sites('bäckerei-müller.example\n', 'l.txt')).toEqual([
      'https://xn--bckerei-mller-bfb28a.example/',
    ]);
  });
});

describe('duplicates', () => {
  it('merges the same registrable domain and the same account, and says so', () => {
    const { competitors, merged } = read(
      [
        'name,website,facebook',
        'Acme,https://www.acme.example/,',
        'Acme France,fr.acme.example,acme',
        'Other,other.example,other',
        'Acme again,,ACME',
        'acme,,acme',
      ].join('\n'),
    );
    expect(competitors.map((c) => c.name)).toEqual(['Acme', 'Other', 'Acme again']);
    expect(competitors[0]).toMatchObject({ website: 'https://www.acme.example/', line: 2 });
    expect(competitors[0]?.accounts.map((a) => a.handle)).toEqual(['acme']);
    expect(merged.map((m) => [m.line, m.intoLine, m.because])).toEqual([
      [3, 2, 'same-domain'],
      [6, 2, 'same-account'],
    ]);
    expect(mergedMessage(merged[0] ?? expect.fail(), 'en')).toContain(
      '"Acme France" is merged into "Acme" (line 2)',
    );
  });

  it('keeps guests of one market, directory or platform apart', () => {
    const { competitors, merged } = read(
      [
        'name,website',
        'Oak Bikes,https://agency.wixsite.com/oak',
        'Elm Bikes,https://agency.wixsite.com/elm',
        'Ash Goods,https://www.etsy.com/shop/AshGoods',
        'Fir Goods,https://www.etsy.com/shop/FirGoods',
        'Fir Goods again,https://etsy.com/shop/FirGoods/',
        'Yew Hats,https://yewhats.tumblr.com/',
        'Box Hats,https://boxhats.tumblr.com/',
        'Bay Inn,https://market.example/biz/bay-inn',
        'Fig Inn,https://market.example/biz/fig-inn',
        'Lime,https://lime.example/shop/',
        'Lime France,https://lime.example/fr/',
      ].join('\n'),
    );
    expect(merged.map((m) => [m.name, m.intoName])).toEqual([
      ['Fir Goods again', 'Fir Goods'],
      ['Lime France', 'Lime'],
    ]);
    expect(competitors).toHaveLength(9);
  });

  it('folds two rows together when a third shows that they are one', () => {
    const { competitors, merged } = read('name,website,x\nA,a.example,\nB,,b\nC,a.example,b\n');
    expect(competitors).toHaveLength(1);
    expect(competitors[0]).toMatchObject({ name: 'A', line: 2 });
    expect(competitors[0]?.accounts).toHaveLength(1);
    expect(merged).toHaveLength(2);
  });

  it('loses no row whose company was folded into another before', () => {
    const rows = 'name,website,x\nA,a.example,\nB,,b\nC,a.example,b\nD,,b\n';
    const { competitors, merged } = read(rows);
    expect(competitors.map((c) => c.name)).toEqual(['A']);
    expect(merged.map((m) => [m.name, m.intoName])).toContainEqual(['B', 'A']);
    expect(merged).toHaveLength(3);
  });

  it('keeps rows apart that name different websites, whatever account they share', () => {
    const rows = 'name,website,x\nA,a.example,shared\nB,b.example,shared\nC,,shared\nD,b.example,d\n';
    const { competitors, merged } = read(rows);
    expect(competitors.map((c) => [c.name, c.accounts.map((a) => a.handle)])).toEqual([
      ['A', ['shared']],
      ['B', ['shared', 'd']],
    ]);
    expect(merged.map((m) => [m.name, m.intoName])).toEqual([
      ['C', 'A'],
      ['D', 'B'],
    ]);
    const between = read('name,website,x,facebook\nA,,a,\nB,b.example,,b\nC,c.example,a,b\n');
    expect(between.competitors.map((c) => c.website)).toEqual(['https://c.example/', 'https://b.example/']);
  });

  it('does not take neighbours on a shared host for one company', () => {
    expect(
      sites(
        'a.github.io\nb.github.io\nhttps://sites.google.com/view/a\nhttps://sites.google.com/view/b',
        'l.txt',
      ),
    ).toHaveLength(4);
  });
});

/** Every kind of bad row: what is said of it, and that the good row beside it goes through. */
const badRows: [kind: string, row: string, code: string, said: string][] = [
  ['a script url', 'Bad,javascript:alert(1),,', 'scheme', 'https://'],
  ['another scheme', 'Bad,ftp://bad.example,,', 'scheme', 'https://'],
  ['a file url', 'Bad,file:///etc/passwd,,', 'scheme', 'https://'],
  ['an e-mail address', 'Bad,info@bad.example,,', 'email', 'https://bad.example'],
  ['a mailto link', 'Bad,mailto:info@bad.example,,', 'email', 'https://bad.example'],
  ['a sentence', 'Bad,we have no site,,', 'not-a-url', 'https://acme.example'],
  ['a name without domain', 'Bad,badcompany,,', 'no-domain', 'badcompany.com'],
  ['spaces inside', 'Bad,https://bad .example,,', 'not-a-url', 'https://acme.example'],
  ['a broken host', 'Bad,https://[bad,,', 'not-a-url', 'https://acme.example'],
  ['a bad port', 'Bad,https://bad.example:99999,,', 'not-a-url', 'https://acme.example'],
  ['a number cut by Excel', 'Bad,bad.example,1.0007E+14,', 'cut-number', 'column as text'],
  [
    'the same in an address',
    'Bad,bad.example,https://facebook.com/profile.php?id=1.00E+14,',
    'cut-number',
    'column as text',
  ],
  ['an error of Excel', 'Bad,bad.example,#NAME?,', 'sheet-error', 'column as text'],
  ['a formula', 'Bad,=A1&B1,,', 'formula', 'Paste the value'],
  ['an endless url', `Bad,https://bad.example/${'x'.repeat(3000)},,`, 'too-long', '2048'],
  ['two websites', 'Bad,https://bad.example https://worse.example,,', 'several-websites', 'own row'],
  ['a password', 'Bad,https://me:secret@bad.example,,', 'credentials', 'left out'],
  ['nothing at all', 'Bad,-,n/a,', 'nothing-to-audit', 'at least one'],
  ['a share link', 'Bad,bad.example,https://facebook.com/sharer.php,', 'no-account-url', 'profile itself'],
  ['a site among the accounts', 'Bad,bad.example,https://unknown.example/bad,', 'not-an-account', 'website'],
  ['another network', 'Bad,bad.example,https://instagram.com/bad,', 'other-network', 'instagram'],
  ['a scheme in an account', 'Bad,bad.example,javascript:alert(1),', 'scheme', 'https://'],
  ['an ambiguous date', 'Bad,bad.example,bad,03/04/26', 'bad-date', '2026-03-14'],
  ['an impossible date', 'Bad,bad.example,bad,2026-02-30', 'bad-date', '2026-03-14'],
  ['a date to come', 'Bad,bad.example,bad,2031-01-01', 'future-date', 'future'],
  ['a date without account', 'Bad,bad.example,,2026-01-01', 'which-account', 'facebook_last_post'],
  ['too many cells', 'Bad,bad.example,bad,,extra,more', 'too-many-cells', 'quotation marks'],
  ['an open quotation mark', '"Bad,bad.example,,', 'broken-quote', 'Close it'],
];

describe('bad rows', () => {
  it.each(badRows)('%s: says so, and the good rows go through', (_, row, code, said) => {
    const { competitors, problems } = read(`name,website,facebook,last_post\n${row}\nGood,good.example,,\n`);
    const found = problems.find((p) => p.code === code);
    expect(problems.map((p) => p.code)).toContain(code);
    expect(found).toMatchObject({ file: 'list.csv', line: 2 });
    expect(competitors.map((c) => c.website)).toContain('https://good.example/');
    if (found === undefined) return;
    expect(intakeMessage(found, 'en')).toMatch(/^list\.csv:2:?/);
    expect(intakeMessage(found, 'en')).toContain(said);
    expect(intakeMessage(found, 'fr')).not.toBe(intakeMessage(found, 'en'));
  });

  it('says an unknown column once, and a ragged row not at all when only empty cells are missing', () => {
    const { problems } = read('name,website,phone\nA,a.example\nB,b.example,12\nC,c.example,13\n');
    expect(problems.map((p) => [p.code, p.args])).toEqual([['unknown-column', { column: 'phone' }]]);
  });

  it('lets no escape sequence of a list reach the terminal', () => {
    const [found] = read('name,website\nBad,\u001b[31mred alert\n').problems;
    expect(found).toBeDefined();
    if (found) expect(intakeMessage(found, 'en')).not.toContain('\u001b');
  });
});

describe('lists as people have them', () => {
  it.each([
    ['Company Name', { means: 'name' }],
    ['Brand', { means: 'name' }],
    ['Company URL', { means: 'website' }],
    ['Website link', { means: 'website' }],
    ['Official website', { means: 'website' }],
    ['Firma', { means: 'name' }],
    ['YouTube Channel', { means: 'account', network: 'youtube' }],
    ['Company LinkedIn Page URL', { means: 'account', network: 'linkedin' }],
    ['Twitter/X', { means: 'account', network: 'x' }],
    ['TikTok @', { means: 'account', network: 'tiktok' }],
    ['IG handle', { means: 'account', network: 'instagram' }],
    ['Page Facebook', { means: 'account', network: 'facebook' }],
    ['Last post (Facebook)', { means: 'lastPost', network: 'facebook' }],
    ['followers on Instagram', { means: 'followers', network: 'instagram' }],
    ['phone', undefined],
    ['Company phone', undefined],
    ['page', undefined],
  ])('knows the column "%s"', (header, column) => expect(columnNamed(header)).toEqual(column));

  it.each([
    ['oak.example # the big one', 'https://oak.example/'],
    ['"elm.example, elm2.example"', 'https://elm.example/'],
    ['www.ash.example / www.ash2.example', 'https://www.ash.example/'],
    ['fir.example and fir2.example', 'https://fir.example/'],
    ['http:// tea.example', 'http://tea.example/'],
    ['htps://typ.example', 'https://typ.example/'],
    ['http//ty2.example', 'http://ty2.example/'],
    ['https//ty3.example/de', 'https://ty3.example/de'],
    ['"https://pea.example/a,b"', 'https://pea.example/a,b'],
  ])('takes the website "%s"', (cell, website) => expect(sites(`website\n${cell}\n`)).toEqual([website]));

  it('takes the marks of spreadsheets off handles, and several of one cell', () => {
    const { competitors, problems } = read(
      'website,instagram,x\na.example,\'@elm,=@ash\nb.example,"@oak, @oak_de",oak;oak2\nc.example,@a @b,\n',
    );
    expect(problems).toEqual([]);
    expect(competitors.map((c) => c.accounts.map((a) => a.handle))).toEqual([
      ['elm', 'ash'],
      ['oak', 'oak_de', 'oak', 'oak2'],
      ['a', 'b'],
    ]);
  });

  it('says nothing of what was seen on an account whose cell was left out', () => {
    const { problems, competitors } = read(
      'website,facebook,facebook_last_post,facebook_followers\na.example,1.0007E+14,2026-03-14,1200\nb.example,,2026-03-14,\n',
    );
    expect(problems.map((p) => [p.line, p.code])).toEqual([[2, 'cut-number']]);
    expect(competitors.map((c) => c.seenOnNetwork)).toEqual([
      undefined,
      [{ network: 'facebook', lastPost: readDay('2026-03-14') }],
    ]);
  });

  it('has nobody to ask for an account where the row has no website', () => {
    const { problems, competitors } = read(
      'website,x,facebook_last_post,facebook_followers\n,acme,2026-03-14,1200\n',
    );
    expect(problems.map((p) => [p.line, p.code])).toEqual([
      [2, 'no-account-beside'],
      [2, 'no-account-beside'],
    ]);
    expect(competitors[0]?.seenOnNetwork).toBeUndefined();
  });

  it('says what differs only in the words of the cell once, with the number of rows', () => {
    const rows = Array.from({ length: 41 }, (_, i) => `Company ${i},we have no site ${i}`);
    const { problems } = read(`name,website\nA,a.example\n${rows.join('\n')}\n`);
    expect(intakeMessages(problems, 'en')).toEqual([
      'list.csv:3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, …:website: "we have no site 0" is no web address. Write it like https://acme.example. The row was left out. (41 rows like this)',
    ]);
    expect(intakeMessages(problems, 'fr')[0]).toContain('(41 lignes comme celle-ci)');
  });

  it('stops after forty messages', () => {
    const wild = Array.from({ length: 60 }, (_, i) => ({
      file: `list${i}.csv`,
      line: 2,
      code: 'nothing-to-audit' as const,
      effect: 'row-left-out' as const,
    }));
    const said = intakeMessages(wild, 'en');
    expect(said).toHaveLength(41);
    expect(said.at(-1)).toBe('… and 20 more of such messages. Mend these first.');
  });

  it.each([
    ['<!DOCTYPE html>\n<html><body>Acme', 'web-page'],
    ['\n<!-- saved from url=(0021)https://acme.example/ -->\n<html lang="fr">', 'web-page'],
    ['%PDF-1.7\n%âãÏÓ\n1 0 obj', 'pdf-file'],
    ['{"competitors": [{"website": "a.example",}]}', 'bad-json'],
  ])('says what %j is', (text, code) => {
    const { problems } = read(text);
    expect(problems.map((p) => p.code)).toEqual([code]);
  });

  it.each([
    ['14/03/2026', '2026-03-14'],
    ['3/14/26', '2026-03-14'],
    ['14.3.2026', '2026-03-14'],
    ['46095', '2026-03-14'],
    ['2026/03/14', '2026-03-14'],
    ['03.2026', '2026-03'],
    ['3/4/2026', undefined],
    ['14/03/26', undefined],
  ])('reads the day "%s" as %s', (cell, day) =>
    expect(readDay(cell)).toEqual(day === undefined ? undefined : readDay(day)),
  );

  it('says what is wrong on several lines once', () => {
    const { problems } = read('name,website\nA,-\nB,\nC,c.example\nD,none\n');
    expect(intakeMessages(problems, 'en')).toEqual([
      'list.csv:2, 3, 5: Neither a website nor an account is left of this row. Give at least one of them. The row was left out.',
    ]);
  });

  it('reads JSON with nulls, wrappers and accounts in objects', () => {
    const { competitors, problems } = read(
      JSON.stringify({
        total: 2,
        companies: [
          { name: null, website: 'a.example', social: { facebook: 'a', instagram: ['@a', null], x: null } },
          {
            name: 'B',
            url: 'b.example',
            profiles: [{ network: 'X', url: 'https://x.com/b' }, { handle: 'https://facebook.com/b' }],
          },
        ],
      }),
      'list.json',
    );
    expect(problems).toEqual([]);
    expect(competitors.map((c) => [c.name, ...c.accounts.map((a) => `${a.network} ${a.handle}`)])).toEqual([
      ['a.example', 'facebook a', 'instagram a'],
      ['B', 'x b', 'facebook b'],
    ]);
  });

  it('reads one JSON object a line', () =>
    expect(sites('{"website":"a.example"}\n{"website":"b.example"}\n', 'list.jsonl')).toEqual([
      'https://a.example/',
      'https://b.example/',
    ]));
});

describe('whole files', () => {
  it.each([
    ['a spreadsheet', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), 'spreadsheet-file'],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), 'spreadsheet-file'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 0, 0, 9, 8]), 'binary-file'],
    ['an empty file', Buffer.from(''), 'empty-list'],
    ['a header alone', Buffer.from('name,website\n'), 'empty-list'],
    ['broken JSON', Buffer.from('[{"name": "Acme"'), 'bad-json'],
    ['JSON that is no list', Buffer.from('{"name": "Acme"}'), 'json-shape'],
    ['a table without header', Buffer.from('Acme,https://acme.example,12\n'), 'no-header'],
    ['more than 50 MB', Buffer.alloc(MAX_LIST_BYTES + 1, 'a'), 'file-too-large'],
  ])('%s is refused with one message', (_, bytes, code) => {
    const { competitors, problems } = read(bytes);
    expect(competitors).toEqual([]);
    expect(problems.map((p) => p.code)).toEqual([code]);
    expect(problems[0]?.effect).toBe('file-refused');
  });

  it('takes no more than a hundred thousand rows of ever so many', () => {
    const rows = Array.from({ length: MAX_ROWS + 20 }, (_, i) => `C${i}`);
    const read = csvRows(`name\n${rows.join('\n')}`, 'list.csv');
    expect(read?.rows).toHaveLength(100_000);
    expect(read?.problems.map((p) => p.code)).toEqual(['too-many-rows']);
  });

  it('takes a long list in time that grows with its rows', () => {
    const seconds = (count: number) => {
      const rows = Array.from({ length: count }, (_, i) => `C${i},c${i}.example,https://x.com/c${i}`);
      const before = process.cpuUsage();
      expect(read(`name,website,x\n${rows.join('\n')}`).competitors).toHaveLength(count);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1e6;
    };
    seconds(1_000);
    const few = seconds(1_500);
    expect(seconds(12_000) / few).toBeLessThan(8 * 2.5);
  });
});
