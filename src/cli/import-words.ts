import type { ImportResult } from '../audit/import-file.js';
import type { ImportProblem, ImportProblemCode } from '../imports/records/record.js';
import { toIso } from '../model/time.js';
import { tame } from '../report/tame.js';
import { type Language, said } from './language.js';

type Lang = Language;
type Args = ImportProblem['args'];

const mib = (bytes: unknown) => Math.round(Number(bytes) / 1024 / 1024);

/** What is wrong with a file, and what would be right. */
const problems: Record<Lang, Record<ImportProblemCode, (a: Args) => string>> = {
  en: {
    'not-found': () => 'there is no such file. Check the path.',
    folder: () => 'this is a folder. Give the files in it.',
    empty: () => 'the file is empty.',
    'too-large': (a) =>
      `the file is too large to be read whole, or unfolds to too much (${mib(a['limit'])} MB is the limit). Save it as CSV or NDJSON, which are read as they stream by.`,
    'old-excel': () => 'this is an Excel file of before 2007. Open it and save it as .xlsx or CSV.',
    'damaged-workbook': () =>
      'the workbook cannot be read: it is damaged, protected by a password, or has no such sheet. Save it again as .xlsx or CSV.',
    'damaged-archive': () => 'the compressed file is damaged. Make it again, or unpack it first.',
    'web-page': () => 'this is a web page, not a table. For a saved page use: followsuit read',
    binary: () => 'this is neither text nor a workbook. Give CSV, JSON, NDJSON or .xlsx.',
    'not-json': () => 'this begins like JSON and is none: it may have been cut off. Export it again.',
    unrecognised: (a) =>
      `no kind of file followsuit knows.${a['columns'] ? ` Its columns: ${tame(String(a['columns']), 200)}.` : ''} See followsuit imports, or explain its columns: --map "Column=account".`,
  },
  fr: {
    'not-found': () => 'ce fichier n’existe pas. Vérifiez le chemin.',
    folder: () => 'c’est un dossier. Indiquez les fichiers qu’il contient.',
    empty: () => 'le fichier est vide.',
    'too-large': (a) =>
      `le fichier est trop gros pour être lu d’un bloc, ou se déplie démesurément (limite : ${mib(a['limit'])} Mo). Enregistrez-le en CSV ou NDJSON, lus au fil de l’eau.`,
    'old-excel': () => 'c’est un fichier Excel d’avant 2007. Ouvrez-le et enregistrez-le en .xlsx ou en CSV.',
    'damaged-workbook': () =>
      'le classeur est illisible : endommagé, protégé par un mot de passe, ou sans feuille de ce nom. Enregistrez-le de nouveau en .xlsx ou en CSV.',
    'damaged-archive': () => 'le fichier compressé est endommagé. Refaites-le, ou décompressez-le d’abord.',
    'web-page': () => 'c’est une page web, pas un tableau. Pour une page enregistrée : followsuit read',
    binary: () => 'ce n’est ni du texte ni un classeur. Indiquez un fichier CSV, JSON, NDJSON ou .xlsx.',
    'not-json': () =>
      'le début ressemble à du JSON, la suite non : le fichier est peut-être tronqué. Exportez-le de nouveau.',
    unrecognised: (a) =>
      `followsuit ne connaît pas ce type de fichier.${a['columns'] ? ` Ses colonnes : ${tame(String(a['columns']), 200)}.` : ''} Voyez followsuit imports, ou expliquez ses colonnes : --map "Colonne=account".`,
  },
};

export function importProblem(problem: ImportProblem, lang: Lang): string {
  return problems[lang][problem.code](problem.args);
}

export function importRemembered(config: string, lang: Lang): string {
  return lang === 'fr'
    ? `le sens de ces colonnes est noté dans ${config} : le prochain fichier de cette forme se passera de --map.`
    : `what these columns mean is kept in ${config}: the next file of this shape needs no --map.`;
}

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const day = (instant: number) => toIso(instant).slice(0, 10);
const MAX_NAMED = 5;

/** What was taken from a file, in some lines: its kind, its rows, whose they are, what waits for a word. */
export function importSummary(
  result: ImportResult,
  { auditId, options }: { auditId: number | undefined; options: { dryRun?: boolean } },
  lang: Lang,
): string {
  const say = lang === 'fr' ? fr : en;
  const { file } = result;
  const lines = [
    say.taken(tame(file.path, 120), file.kind.name, file.rows, file.accounts.length),
    file.period
      ? say.period(day(file.period.from), day(file.period.to))
      : file.newest === undefined
        ? ''
        : say.newest(day(file.newest)),
    file.errors > 0 ? say.errors(file.errors) : '',
    auditId === undefined
      ? say.noAudit
      : say.matched(result.matched.length, result.kept.length, options.dryRun === true),
    result.known.length > 0 ? say.known(result.known.length) : '',
    result.outdated.length > 0 ? say.outdated(result.outdated.length) : '',
    result.timeless.length > 0 ? say.timeless(result.timeless.length) : '',
    result.strangers.length > 0 && auditId !== undefined
      ? say.strangers(result.strangers.length, named(result.strangers.map((s) => s.url)))
      : '',
    result.names.length > 0 ? say.names(named(result.names)) : '',
    result.ambiguous.length > 0 ? say.ambiguous(named(result.ambiguous)) : '',
    result.kept.length > 0 && !options.dryRun ? say.next : '',
  ];
  return `${lines.filter((line) => line !== '').join('\n  ')}\n`;
}

function named(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMED).map((name) => tame(name, 80));
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} (+${more})` : shown.join(', ');
}

const en = {
  taken: (path: string, kind: string, rows: number, accounts: number) =>
    `${path}: taken for ${kind}: ${count(rows, 'row', 'rows')}, ${count(accounts, 'account', 'accounts')}`,
  newest: (date: string) => `newest post: ${date}`,
  period: (from: string, to: string) => `posts counted from ${from} to ${to}`,
  errors: (n: number) =>
    `${count(n, 'row is an error and counts', 'rows are errors and count')} as not checked`,
  noAudit: 'there is no audit to take it into yet: this is only what the file holds',
  matched: (matched: number, kept: number, dry: boolean) =>
    `${count(matched, 'account', 'accounts')} of this audit${dry ? `; ${kept} would be taken in (--dry-run)` : `; ${kept} taken in`}`,
  known: (n: number) => `${n} had been taken in before, from this very file`,
  outdated: (n: number) => `${n} left as they are: the network has said since that they are gone`,
  timeless: (n: number) =>
    `${n} not taken in: the file does not say when it was made. Say it: --seen-on 2026-10-03`,
  strangers: (n: number, names: string) =>
    `${count(n, 'account', 'accounts')} of nobody on the list: ${names}. If they are a competitor’s, add them to your list`,
  names: (names: string) =>
    `only a name, and nobody to match it: ${names}. Say whose it is: --match "Name=https://…"`,
  ambiguous: (names: string) => `could be either of two accounts, so nothing was taken: ${names}`,
  next: 'write the report again: followsuit report',
};

const fr: typeof en = {
  taken: (path, kind, rows, accounts) =>
    `${path} : reconnu comme ${kind} : ${count(rows, 'ligne', 'lignes')}, ${count(accounts, 'compte', 'comptes')}`,
  newest: (date) => `dernière publication : ${date}`,
  period: (from, to) => `publications comptées du ${from} au ${to}`,
  errors: (n) =>
    `${count(n, 'ligne est une erreur et compte', 'lignes sont des erreurs et comptent')} comme non vérifiée${n === 1 ? '' : 's'}`,
  noAudit: 'aucun audit où le verser pour l’instant : voici seulement ce que contient le fichier',
  matched: (matched, kept, dry) =>
    `${count(matched, 'compte', 'comptes')} de cet audit${dry ? ` ; ${kept} seraient repris (--dry-run)` : ` ; ${kept} repris`}`,
  known: (n) => `${n} déjà repris, de ce même fichier`,
  outdated: (n) => `${n} laissés tels quels : depuis, le réseau a dit qu’ils n’existent plus`,
  timeless: (n) =>
    `${n} non repris : le fichier ne dit pas de quand il date. Précisez-le : --seen-on 2026-10-03`,
  strangers: (n, names) =>
    `${count(n, 'compte', 'comptes')} que personne sur la liste ne revendique : ${names}. S’ils sont à un concurrent, ajoutez-les à votre liste`,
  names: (names) =>
    `un nom seulement, et personne à qui l’attribuer : ${names}. Dites de qui il s’agit : --match "Nom=https://…"`,
  ambiguous: (names) => `deux comptes possibles, rien n’a donc été repris : ${names}`,
  next: 'refaites le rapport : followsuit report',
};

interface OptionWords {
  noDatabase(audit: number, database: string): string;
  seenOn(given: string): string;
  match(given: string): string;
  map(given: string, meanings: string): string;
}

const options: Record<Lang, OptionWords> = {
  en: {
    noDatabase: (audit, database) => `--audit ${audit}: there is no database ${database} here.`,
    seenOn: (given) => `--seen-on ${given}: write a day as 2026-10-03 or a month as 2026-10.`,
    match: (given) =>
      `--match ${given}: write a name and the address of its account, e.g. "Acme Pumps=https://www.linkedin.com/company/acme-pumps".`,
    map: (given, meanings) =>
      `--map ${given}: write a column and what it means, e.g. "Page=account". Meanings: ${meanings}.`,
  },
  fr: {
    noDatabase: (audit, database) => `--audit ${audit} : il n’y a pas de base ${database} ici.`,
    seenOn: (given) => `--seen-on ${given} : écrivez un jour comme 2026-10-03 ou un mois comme 2026-10.`,
    match: (given) =>
      `--match ${given} : écrivez un nom et l’adresse de son compte, par ex. "Acme Pompes=https://www.linkedin.com/company/acme-pompes".`,
    map: (given, meanings) =>
      `--map ${given} : écrivez une colonne et ce qu’elle veut dire, par ex. "Page=account". Sens possibles : ${meanings}.`,
  },
};

/** What the options of `import` take. */
export function importWords(): OptionWords {
  return said(options);
}
