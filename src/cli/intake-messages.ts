import { grouped } from '../grouped.js';
import type { Merged } from '../intake/merge-competitors.js';
import type { IntakeCode, IntakeProblem } from '../intake/problem.js';
import { tameCell } from '../report/tame.js';
import { urlWords } from './url-words.js';

export type IntakeLanguage = 'en' | 'fr';

type Args = NonNullable<IntakeProblem['args']>;
/** What is wrong, and what would be right. */
type Sentences = Record<IntakeCode, (args: Args) => string>;

const en: Sentences = {
  'no-such-file': ({ path }) =>
    `There is no file "${path}", and it is no url. Check the path, or write a url such as https://acme.example.`,
  'unreadable-file': ({ path, cause }) =>
    `"${path}" cannot be read${because(cause, 'en')}. Check the permissions of the file.`,
  'file-too-large': ({ bytes, limit }) =>
    `The file has ${mib(bytes)} MB; a list may have ${mib(limit)} MB. Is it the right file?`,
  'spreadsheet-file': ({ kind }) => `This is a spreadsheet file, ${kind}. Save it as CSV and give that file.`,
  'binary-file': () => 'This is not a text file. Give a CSV, a text file with one url per line, or JSON.',
  'web-page': () =>
    'This is a web page, not a list. To have a site audited give its address; to read a page you saved: followsuit read.',
  'pdf-file': () =>
    'This is a PDF, not a list. Copy the names and addresses into a CSV, or into a text file with one url per line.',
  folder: ({ path }) => `"${path}" is a folder, not a list. Give the file in it: CSV, XLSX, text or JSON.`,
  'empty-list': () =>
    'There is no competitor in this list. Write a header and one row per company, or one url per line.',
  'bad-json': ({ line, column }) =>
    `This begins like JSON, but goes wrong at line ${line}, column ${column}. Look there for a comma too many, or a quotation mark or bracket that is missing.`,
  'json-shape': () =>
    'JSON lists are arrays of urls or of objects: [{"name": "Acme", "website": "https://acme.example"}].',
  'no-header': ({ found }) =>
    `The first line names no column: "${found}". Begin with a header such as: name,website,facebook,instagram.`,
  'too-many-rows': ({ limit }) => `Only the first ${limit} rows are read. Split the list.`,
  'other-encoding': ({ encoding }) =>
    `The file is not UTF-8; it was read as ${encoding}. If accents look wrong, save it as "CSV UTF-8".`,
  'unknown-column': ({ column }) =>
    `The column "${column}" is not used. Known: name, website, industry, self, accounts, and the name of any network.`,
  'double-column': ({ column }) => `The column "${column}" is there twice; the first filled cell counts.`,
  'broken-quote': () =>
    'A quotation mark is opened and never closed. Close it, or write "" for one inside a cell.',
  'too-many-cells': ({ cells, columns }) =>
    `This row has ${cells} cells under ${columns} columns; what is beyond is not used. Put cells that contain the separator in quotation marks.`,
  'nothing-to-audit': () =>
    'Neither a website nor an account is left of this row. Give at least one of them.',
  formula: ({ cell }) => `"${cell}" is a formula, not its result. Paste the value instead.`,
  'cut-number': ({ cell }) =>
    `"${cell}" is a number the spreadsheet has shortened, and the rest of it is lost. Format the column as text and paste the number again.`,
  'sheet-error': ({ cell }) =>
    `"${cell}" is an error of the spreadsheet, which took the cell for a formula. Format the column as text and type it again.`,
  email: ({ cell, suggestion }) => `"${cell}" is an e-mail address. Was the website meant: ${suggestion}?`,
  scheme: ({ scheme }) => `"${scheme}:" is no web address. Write one that begins with https://.`,
  'not-a-url': ({ cell }) => `"${cell}" is no web address. Write it like https://acme.example.`,
  'no-domain': ({ cell }) => `"${cell}" has no domain. Write it like ${cell}.com or https://acme.example.`,
  'too-long': ({ length, limit }) => `The address has ${length} characters; ${limit} is the limit.`,
  'several-websites': ({ kept }) =>
    `Several websites in one cell; ${kept} is used. Give each company its own row.`,
  credentials: () => 'The user name and password in the address were left out.',
  'not-an-account': ({ cell }) =>
    `"${cell}" is on no network followsuit knows. If it is the company's site, put it under website; if its blog, under blog.`,
  'no-account-url': ({ cell, why }) =>
    `"${cell}" belongs to a network but is no account (${urlWords(String(why), 'en')}). Give the address of the profile itself.`,
  'other-network': ({ network }) => `This is an account on ${network}; it is used as one.`,
  'bad-date': ({ cell }) =>
    `"${cell}" is no date followsuit can be sure of. Write 2026-03-14, or 2026-03 for a month.`,
  'future-date': ({ cell }) => `${cell} is in the future. Write the day of the last post that was seen.`,
  'bad-number': ({ cell }) => `"${cell}" is no number. Write 1200, or 1.2k where the page itself is rounded.`,
  'which-account': ({ column }) =>
    `It is not clear whose "${column}" this is. Name the column after one network of the row, such as facebook_last_post.`,
  'no-wikidata-item': ({ cell }) =>
    `"${cell}" is no item of Wikidata. Write its number, such as Q900001, or the address of its page.`,
  'no-account-beside': ({ column, network }) =>
    `The row names no ${network} account for "${column}" to speak of. Fill in its ${network} column as well.`,
};

const fr: Sentences = {
  'no-such-file': ({ path }) =>
    `Il n’y a pas de fichier « ${path} », et ce n’est pas une adresse. Vérifiez le chemin, ou écrivez une adresse comme https://acme.example.`,
  'unreadable-file': ({ path, cause }) =>
    `« ${path} » ne peut pas être lu${because(cause, 'fr')}. Vérifiez les droits du fichier.`,
  'file-too-large': ({ bytes, limit }) =>
    `Le fichier fait ${mib(bytes)} Mo ; une liste peut en faire ${mib(limit)}. Est-ce le bon fichier ?`,
  'spreadsheet-file': ({ kind }) =>
    `C’est un fichier de tableur, ${kind}. Enregistrez-le en CSV et donnez ce fichier.`,
  'binary-file': () =>
    'Ce n’est pas un fichier texte. Donnez un CSV, un texte avec une adresse par ligne, ou du JSON.',
  'web-page': () =>
    'C’est une page web, pas une liste. Pour auditer un site, donnez son adresse ; pour lire une page enregistrée : followsuit read.',
  'pdf-file': () =>
    'C’est un PDF, pas une liste. Copiez les noms et les adresses dans un CSV, ou dans un texte avec une adresse par ligne.',
  folder: ({ path }) =>
    `« ${path} » est un dossier, pas une liste. Donnez le fichier qui s’y trouve : CSV, XLSX, texte ou JSON.`,
  'empty-list': () =>
    'Cette liste ne contient aucun concurrent. Écrivez un en-tête et une ligne par entreprise, ou une adresse par ligne.',
  'bad-json': ({ line, column }) =>
    `Cela commence comme du JSON, mais se gâte à la ligne ${line}, colonne ${column}. Cherchez-y une virgule de trop, un guillemet ou un crochet qui manque.`,
  'json-shape': () =>
    'Une liste JSON est un tableau d’adresses ou d’objets : [{"name": "Acme", "website": "https://acme.example"}].',
  'no-header': ({ found }) =>
    `La première ligne ne nomme aucune colonne : « ${found} ». Commencez par un en-tête comme : nom,site,facebook,instagram.`,
  'too-many-rows': ({ limit }) => `Seules les ${limit} premières lignes sont lues. Coupez la liste.`,
  'other-encoding': ({ encoding }) =>
    `Le fichier n’est pas en UTF-8 ; il a été lu comme ${encoding}. Si les accents sont faux, enregistrez-le en « CSV UTF-8 ».`,
  'unknown-column': ({ column }) =>
    `La colonne « ${column} » n’est pas utilisée. Connues : nom, site, secteur, nous, comptes, et le nom de tout réseau.`,
  'double-column': ({ column }) =>
    `La colonne « ${column} » est là deux fois ; la première cellule remplie compte.`,
  'broken-quote': () =>
    'Un guillemet est ouvert et jamais fermé. Fermez-le, ou écrivez "" pour un guillemet dans une cellule.',
  'too-many-cells': ({ cells, columns }) =>
    `Cette ligne a ${cells} cellules pour ${columns} colonnes ; le surplus n’est pas utilisé. Mettez entre guillemets les cellules qui contiennent le séparateur.`,
  'nothing-to-audit': () => 'Il ne reste ni site ni compte de cette ligne. Donnez au moins l’un des deux.',
  formula: ({ cell }) => `« ${cell} » est une formule, pas son résultat. Collez la valeur.`,
  'cut-number': ({ cell }) =>
    `« ${cell} » est un nombre que le tableur a abrégé, et la suite est perdue. Mettez la colonne au format texte et collez-y le nombre de nouveau.`,
  'sheet-error': ({ cell }) =>
    `« ${cell} » est une erreur du tableur, qui a pris la cellule pour une formule. Mettez la colonne au format texte et saisissez-la de nouveau.`,
  email: ({ cell, suggestion }) =>
    `« ${cell} » est une adresse électronique. Le site voulu est-il ${suggestion} ?`,
  scheme: ({ scheme }) =>
    `« ${scheme}: » n’est pas une adresse web. Écrivez-en une qui commence par https://.`,
  'not-a-url': ({ cell }) => `« ${cell} » n’est pas une adresse web. Écrivez-la comme https://acme.example.`,
  'no-domain': ({ cell }) => `« ${cell} » n’a pas de domaine. Écrivez ${cell}.com ou https://acme.example.`,
  'too-long': ({ length, limit }) => `L’adresse a ${length} caractères ; la limite est ${limit}.`,
  'several-websites': ({ kept }) =>
    `Plusieurs sites dans une cellule ; ${kept} est utilisé. Donnez une ligne à chaque entreprise.`,
  credentials: () => 'Le nom d’utilisateur et le mot de passe dans l’adresse ont été retirés.',
  'not-an-account': ({ cell }) =>
    `« ${cell} » n’est sur aucun réseau connu de followsuit. Si c’est le site de l’entreprise, mettez-le sous site ; si c’est son blog, sous blog.`,
  'no-account-url': ({ cell, why }) =>
    `« ${cell} » appartient à un réseau mais n’est pas un compte (${urlWords(String(why), 'fr')}). Donnez l’adresse du profil.`,
  'other-network': ({ network }) => `C’est un compte ${network} ; il est utilisé comme tel.`,
  'bad-date': ({ cell }) =>
    `« ${cell} » n’est pas une date sûre. Écrivez 2026-03-14, ou 2026-03 pour un mois.`,
  'future-date': ({ cell }) => `${cell} est dans l’avenir. Écrivez le jour du dernier message vu.`,
  'bad-number': ({ cell }) =>
    `« ${cell} » n’est pas un nombre. Écrivez 1200, ou 1,2k si la page elle-même arrondit.`,
  'which-account': ({ column }) =>
    `On ne sait pas de quel compte est « ${column} ». Nommez la colonne d’après un réseau de la ligne, comme facebook_last_post.`,
  'no-wikidata-item': ({ cell }) =>
    `« ${cell} » n’est pas un élément de Wikidata. Écrivez son numéro, par exemple Q900001, ou l’adresse de sa page.`,
  'no-account-beside': ({ column, network }) =>
    `La ligne ne nomme aucun compte ${network} dont « ${column} » puisse parler. Remplissez aussi sa colonne ${network}.`,
};

const consequences: Record<IntakeLanguage, Record<IntakeProblem['effect'], string>> = {
  en: {
    'file-refused': 'The file was not used.',
    'row-left-out': 'The row was left out.',
    'cell-left-out': 'The cell was left out.',
    note: '',
  },
  fr: {
    'file-refused': 'Le fichier n’a pas été utilisé.',
    'row-left-out': 'La ligne a été laissée de côté.',
    'cell-left-out': 'La cellule a été laissée de côté.',
    note: '',
  },
};

/**
 * The messages of a list: what is wrong in the same way on several lines is said once, with the lines; what differs only in
 * the words of the cell, with an example and the number of rows.
 */
export function intakeMessages(problems: readonly IntakeProblem[], language: IntakeLanguage): string[] {
  const kinds = alike(problems, ({ file, code, effect, column }) => [file, code, effect, column]);
  const messages = kinds.flatMap((kind) => {
    const same = alike(kind, (problem) => ({ ...problem, line: undefined }));
    return same.length > MAX_EXAMPLES
      ? [groupMessage(kind, language)]
      : same.map((group) => groupMessage(group, language));
  });
  if (messages.length <= MAX_MESSAGES) return messages;
  return [...messages.slice(0, MAX_MESSAGES), more[language](messages.length - MAX_MESSAGES)];
}

function alike(
  problems: readonly IntakeProblem[],
  signOf: (problem: IntakeProblem) => unknown,
): IntakeProblem[][] {
  return [...grouped(problems, (problem) => JSON.stringify(signOf(problem))).values()];
}

function groupMessage(group: readonly IntakeProblem[], language: IntakeLanguage): string {
  const [first] = group;
  if (first === undefined) return '';
  const lines = [...new Set(group.flatMap(({ line }) => line ?? []))];
  const isCut = lines.length > MAX_LINES;
  const said = intakeMessage(first, language, `${lines.slice(0, MAX_LINES).join(', ')}${isCut ? ', …' : ''}`);
  return lines.length > MAX_EXAMPLES ? `${said} ${rowsLike[language](lines.length)}` : said;
}

/** Differing examples of one mistake, and lines, that are still read one by one. */
const MAX_EXAMPLES = 3;
const MAX_LINES = 12;
const MAX_MESSAGES = 40;

const rowsLike: Record<IntakeLanguage, (rows: number) => string> = {
  en: (rows) => `(${rows} rows like this)`,
  fr: (rows) => `(${rows} lignes comme celle-ci)`,
};
const more: Record<IntakeLanguage, (kinds: number) => string> = {
  en: (kinds) => `… and ${kinds} more of such messages. Mend these first.`,
  fr: (kinds) => `… et ${kinds} autres messages de ce genre. Corrigez d’abord ceux-ci.`,
};

/** One line: where, what is wrong, what would be right, what became of it. Nothing of the list's can steer a terminal. */
export function intakeMessage(
  problem: IntakeProblem,
  language: IntakeLanguage,
  lines = String(problem.line ?? ''),
): string {
  const sentence = (language === 'fr' ? fr : en)[problem.code](problem.args ?? {});
  const where = [problem.file, lines, problem.column]
    .filter((part) => part !== undefined && part !== '')
    .join(':');
  return tameCell(`${where}: ${sentence} ${consequences[language][problem.effect]}`.trim());
}

/** Says that two rows were one company. */
export function mergedMessage(merged: Merged, language: IntakeLanguage): string {
  const { file, line, name, intoLine, intoName, because, what } = merged;
  if (language === 'fr') {
    const cause = because === 'same-domain' ? 'même domaine' : 'même compte';
    return tameCell(
      `${file}:${line}: « ${name} » est réuni à « ${intoName} » (ligne ${intoLine}) : ${cause}, ${what}.`,
    );
  }
  const cause = because === 'same-domain' ? 'same domain' : 'same account';
  return tameCell(
    `${file}:${line}: "${name}" is merged into "${intoName}" (line ${intoLine}): ${cause}, ${what}.`,
  );
}

/** What the operating system says of a file; codes that would tell a reader nothing are left out. */
function because(cause: string | number | boolean | undefined, language: IntakeLanguage): string {
  if (cause !== 'EACCES' && cause !== 'EPERM') return '';
  return language === 'fr' ? ' : l’accès est refusé' : ': access is denied';
}

function mib(bytes: string | number | boolean | undefined): string {
  return (Number(bytes) / (1024 * 1024)).toFixed(1);
}
