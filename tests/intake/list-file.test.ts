import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_LIST_BYTES } from '../../src/intake/decode-list.js';
import { gatherLists } from '../../src/intake/list-file.js';

async function* stream(...chunks: string[]) {
  for (const chunk of chunks) yield chunk;
}

const folder = mkdtempSync(join(tmpdir(), 'lists-'));

describe('gatherLists', () => {
  it('tells files, urls and standard input apart', async () => {
    const path = join(folder, 'list.csv');
    writeFileSync(path, 'website\nacme.example\n');
    const { files, urls, problems } = await gatherLists(
      [path, 'beta.example', 'https://gamma.example/x', '-'],
      stream('delta', '.example\n'),
    );
    expect(files.map((f) => [f.name, Buffer.from(f.bytes).toString()])).toEqual([
      [path, 'website\nacme.example\n'],
      ['standard input', 'delta.example\n'],
    ]);
    expect(urls).toEqual(['beta.example', 'https://gamma.example/x']);
    expect(problems).toEqual([]);
  });

  it.each([['missing.csv'], ['competitors'], ['./some/list.txt']])('says that %s is no file', async (arg) => {
    const { problems, urls } = await gatherLists([arg], stream());
    expect(urls).toEqual([]);
    expect(problems).toMatchObject([{ code: 'no-such-file', effect: 'file-refused' }]);
  });

  it('says that a folder is one', async () => {
    const { problems, urls } = await gatherLists([folder], stream());
    expect(urls).toEqual([]);
    expect(problems).toMatchObject([{ code: 'folder', effect: 'file-refused' }]);
  });

  it('does not read a file that is too large, nor an endless standard input', async () => {
    const path = join(folder, 'large.csv');
    writeFileSync(path, '');
    truncateSync(path, MAX_LIST_BYTES + 1);
    expect((await gatherLists([path], stream())).problems).toMatchObject([{ code: 'file-too-large' }]);
    let pulled = 0;
    const endless = async function* () {
      for (;;) {
        pulled += 1;
        yield Buffer.alloc(1024 * 1024, 'a');
      }
    };
    await gatherLists(['-'], endless());
    expect(pulled).toBeLessThan(MAX_LIST_BYTES / 1024 / 1024 + 3);
  });
});
