import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterEach, describe, expect, it } from 'vitest';
import { type Language, setLanguage } from '../../src/cli/language.js';
import { frenchFacts } from '../../src/cli/way-words.js';
import { importKinds } from '../../src/imports/index.js';
import { networks } from '../../src/networks/index.js';
import { robotsVerdictsOf } from '../../src/networks/robots-verdicts.js';
import { root } from './run.js';

/**
 * Every sentence that reaches a person stands in a dictionary, where its French stands beside it. These tests read the
 * sources: a sentence anywhere else is found before somebody sees it in the wrong language.
 */
afterEach(() => setLanguage('en'));

interface Said {
  /** Of the repository. */
  file: string;
  text: string;
  /** The call it is given to: `UsageError`, `.option`; empty where it is given to none. */
  call: string;
}

function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => `${folder}/${name}`);
}

function sourceOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function parsed(file: string): ts.SourceFile {
  return ts.createSourceFile(file, sourceOf(file), ts.ScriptTarget.Latest, true);
}

/** What is written out in a piece of code: strings, and the texts between the holes of templates. */
function literalsIn(file: string): Said[] {
  const found: Said[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || isCompared(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push({ file, text: node.text, call: callAround(node) });
    ts.forEachChild(node, visit);
  };
  visit(parsed(file));
  return found;
}

/** A code, not a word: `kind === 'works'`. */
function isCompared(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ts.isStringLiteral(node) && ts.isBinaryExpression(parent) && parent.operatorToken.getText() === '==='
  );
}

function callAround(node: ts.Node): string {
  for (let at = node.parent; at !== undefined && !ts.isBlock(at); at = at.parent) {
    if (!ts.isCallExpression(at) && !ts.isNewExpression(at)) continue;
    const { expression } = at;
    return ts.isPropertyAccessExpression(expression) ? `.${expression.name.text}` : expression.getText();
  }
  return '';
}

const isSentence = ({ text }: Said) => /\p{L}{2,}[,;:]? \p{L}/u.test(text);
const shown = ({ file, text }: Said) => `${file}: ${text}`;

/** The help of a command: English beside the option it describes, French in help-words.ts, where a test compares them. */
const helpCalls =
  /^(?:\.(?:option|description|argument|requiredOption|optionsGroup|version|helpGroup)|Option|tagOption|examples|heading)$/;
const dictionaries = /-words\.ts$|\/(?:intake-messages|help-language)\.ts$/;
/** Headings of the help, and files for other programs. */
const notSaid = /\/(?:program|schedules)\.ts$/;
const names = [
  'Local State',
  'npm rebuild better-sqlite3 --prefix "',
  'followsuit desk',
  'standard input',
  ' (Node.js ',
];

describe('sentences of the command line', () => {
  const literals = filesIn('src/cli', /\.ts$/)
    .filter((file) => !dictionaries.test(file) && !notSaid.test(file))
    .flatMap(literalsIn);

  it('stand in dictionaries', () => {
    const said = literals.filter(
      (literal) => isSentence(literal) && !helpCalls.test(literal.call) && !names.includes(literal.text),
    );
    expect(said.map(shown)).toEqual([]);
  });

  it('are not printed word by word either', () => {
    const sinks = /^(?:print|warn|UsageError|InvalidArgumentError|\.write)$/;
    const options = /--[a-z-]+|followsuit/g;
    const words = literals.filter(
      ({ call, text }) =>
        sinks.test(call) && !names.includes(text) && /\p{L}{2,}/u.test(text.replace(options, '')),
    );
    expect(words.map(shown)).toEqual([]);
  });
});

/** Faults of ours, or caught and told by a code; no person reads these. */
const inside = [
  'src/analysis/thesis/',
  'src/audit/reading/',
  'src/fetching/guard.ts',
  'src/fetching/honest-resolver.ts',
  'src/fetching/proxy.ts',
  'src/fetching/browser/',
  'src/fetching/recording/saved/plist-size.ts',
  'src/fetching/signatures.ts',
  'src/intake/json-rows.ts',
  'src/model/time.ts',
  'src/store/answers.ts',
];

describe('the rooms below', () => {
  it('throw codes, not sentences', () => {
    const rooms = [
      'analysis',
      'audit',
      'desk',
      'discovery',
      'fetching',
      'imports',
      'intake',
      'model',
      'networks',
    ];
    const thrown = [...rooms, 'store']
      .flatMap((room) => filesIn(`src/${room}`, /\.ts$/))
      .filter((file) => /Error\(|Problem\(|super\(|refine\(|addIssue\(/.test(sourceOf(file)))
      .flatMap(literalsIn)
      .filter((literal) => /(?:Error|Problem)$|^super$|^\.(?:refine|addIssue)$/.test(literal.call));
    const known = (file: string) => inside.some((place) => file.startsWith(place));
    expect(thrown.filter((said) => isSentence(said) && !known(said.file)).map(shown)).toEqual([]);
  });

  it('write no words between the elements of a page', () => {
    const spoken = ['aria-label', 'title', 'alt', 'placeholder'];
    const words = ['src/report', 'src/desk']
      .flatMap((folder) => filesIn(folder, /\.tsx$/))
      .flatMap((file) => {
        const found: string[] = [];
        const visit = (node: ts.Node): void => {
          if (ts.isJsxText(node) && /\p{L}{2,}/u.test(node.text)) found.push(`${file}: ${node.text.trim()}`);
          const isSpoken = ts.isJsxAttribute(node) && spoken.includes(node.name.getText());
          const text = isSpoken && node.initializer && ts.isStringLiteral(node.initializer);
          if (text && /\p{L}/u.test(node.initializer.text)) found.push(`${file}: ${node.initializer.text}`);
          ts.forEachChild(node, visit);
        };
        visit(parsed(file));
        return found;
      });
    expect(words).toEqual([]);
  });
});

describe('facts of the networks in French', () => {
  it('are there, every one, and no other', () => {
    const facts = networks.flatMap(({ id, ways }) => [
      ...ways.map((way) => way.facts.asks),
      ...ways.flatMap(({ needs }) => (needs === undefined || needs === 'browser' ? [] : [needs.how])),
      ...robotsVerdictsOf(id).map(({ what }) => what),
    ]);
    const where = 'frenchFacts in src/cli/way-words.ts';
    expect(
      facts.filter((fact) => frenchFacts[fact] === undefined),
      `not in ${where}`,
    ).toEqual([]);
    expect(
      Object.keys(frenchFacts).filter((fact) => !facts.includes(fact)),
      `in ${where}, and said by no network`,
    ).toEqual([]);
  });

  it('have names of files in French where the name is no program’s', async () => {
    const { networkWords } = await import('../../src/cli/network-words.js');
    const english = importKinds.map(({ name }) => name).filter((name) => /competitor|hand-over/.test(name));
    expect(english).toHaveLength(2);
    setLanguage('fr');
    expect(english.filter((name) => networkWords().kind(name) === name)).toEqual([]);
  });
});

/** Every sentence of a dictionary, by its place; those that need more than names and figures are passed over. */
function leaves(value: unknown, path = ''): [path: string, sentence: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    try {
      const said: unknown = value('Acme', 'Beta', 'Gamma', 'Delta');
      return typeof said === 'string' ? [[path, said]] : [];
    } catch {
      return [];
    }
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`));
}

async function dictionary(language: Language): Promise<Map<string, string>> {
  setLanguage(language);
  const found: [string, string][] = [];
  for (const file of filesIn('src/cli', /-words\.ts$/)) {
    const exported: Record<string, unknown> = await import(join(root, file));
    for (const [name, value] of Object.entries(exported)) {
      if (typeof value === 'function' && value.length === 0) found.push(...leaves(value(), `${name}`));
    }
  }
  return new Map(found);
}

describe('the dictionaries of the command line', () => {
  it('say something else in French, with its own marks', async () => {
    const english = await dictionary('en');
    const french = await dictionary('fr');
    expect([...french.keys()]).toEqual([...english.keys()]);
    expect(french.size).toBeGreaterThan(200);
    const same = [...french].filter(([path, text]) => text === english.get(path) && isLong(text));
    expect(same).toEqual([]);
    for (const [path, text] of french) {
      expect(text, path).not.toMatch(/\p{L}'\p{L}/u);
      expect(text, path).not.toMatch(/(?<!\p{L})(?:tu|toi|ton|tes)(?!\p{L})/iu);
    }
  });
});

/** Two words or more: figures, names and `ok` may be alike. */
function isLong(text: string): boolean {
  return text.split(' ').length > 2;
}
