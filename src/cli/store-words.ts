import type { StoreTrouble, StoreTroubleArgs } from '../store/store-error.js';
import { type Language, said } from './language.js';

interface StoreWords {
  inUse(database: string): string;
  none(database: string): string;
  noAudit: string;
  noSuchAudit(id: number, known: string): string;
  /** Comparing two audits. */
  notANumber(given: string): string;
  firstOfItsList(id: number): string;
  sameTwice: string;
  noServer(database: string): string;
  /** A whole database that is not one for us. */
  troubles: Record<StoreTrouble, (args: StoreTroubleArgs) => string>;
  sqlite: Record<SqliteTrouble, string>;
  server: Record<ServerTrouble, string>;
}

export type SqliteTrouble =
  | 'busy'
  | 'read-only'
  | 'cannot-open'
  | 'no-database'
  | 'damaged'
  | 'full'
  | 'disk-fails';
export type ServerTrouble =
  | 'unreachable'
  | 'lost'
  | 'starting'
  | 'user-refused'
  | 'no-database'
  | 'no-schema'
  | 'not-allowed'
  | 'no-connection-left'
  | 'full'
  | 'read-only'
  | 'untrusted'
  | 'not-encrypted';

const words: Record<Language, StoreWords> = {
  en: {
    inUse: (database) => `${database} is in use by another audit. Wait for it to end, or use another --db.`,
    none: (database) =>
      `there is no database ${database} here. Run an audit first: followsuit audit competitors.csv`,
    noAudit: 'there is no audit in this database yet. Run: followsuit audit competitors.csv',
    noSuchAudit: (id, known) =>
      `there is no audit ${id} in this database${known === '' ? '' : `; it has ${known}`}.`,
    notANumber: (given) =>
      `${given}: write the number of an audit. followsuit report --json shows the newest.`,
    firstOfItsList: (id) => `audit ${id} is the first of its list: there is nothing to compare it with yet.`,
    sameTwice: '--from and --to are the same database.',
    noServer: (database) => `${database} cannot be used`,
    troubles: {
      'another-program': () => 'this is the database of another program. Use another --db.',
      'tables-of-another': () =>
        'another program keeps its tables here. Give ours a schema of their own: add ?schema=followsuit to the url.',
      'newer-version': () =>
        'this database was written by a newer version of followsuit: update followsuit, or use another --db.',
      damaged: () => 'the database is damaged. Use a copy of it, or begin a new one with another --db.',
      'damaged-page': ({ digest }) =>
        `the database is damaged (a kept page is no longer what was kept: ${digest}). Use a copy of it, or begin a new one with another --db.`,
      'damaged-row': ({ table }) =>
        `the database is damaged (a row of its table ${table} is no longer what was kept). Use a copy of it, or begin a new one with another --db.`,
      'copy-differs': ({ table, from, to }) =>
        `the copy is not the same: ${table} has ${from} rows in the one and ${to} in the other. Copy again into an empty database, while no audit runs on either.`,
      'other-audits': () =>
        'there are other audits in it already. Copy into a new database, or a schema of its own.',
      'no-right-to-make-tables': () =>
        'this role may not make tables here. Let a role that may run the first audit here, or grant it: GRANT CREATE ON SCHEMA … TO ….',
      'no-schema': () => 'this role has no schema to make tables in: add ?schema=followsuit to the url.',
      'url-unreadable': () =>
        '--db: this url cannot be read. Write it like postgres://user@host:5432/database.',
      'unknown-parameter': ({ name, known }) => `--db: ?${name}= is not known here. Known: ${known}.`,
      'schema-name': () => '--db: ?schema= takes small letters, digits and _, such as schema=followsuit.',
      'unknown-sslmode': ({ mode, known }) => `--db: ?sslmode=${mode} is not known. Known: ${known}.`,
    },
    sqlite: {
      busy: 'another program is writing to it. Wait for it to end, and try again.',
      'read-only':
        'it cannot be written, or its folder cannot. Copy it to where you can write, or use another --db.',
      'cannot-open': 'it cannot be opened or made. Give a file in a folder that is there and can be written.',
      'no-database': 'this is no database. Give that of an earlier audit, or the name of a new one.',
      damaged: 'the database is damaged. Use a copy of it, or begin a new one with another --db.',
      full: 'the disk is full. Make room, and run the same command again.',
      'disk-fails': 'the disk does not read or write as it should. Copy the database to another one.',
    },
    server: {
      unreachable: 'the server cannot be reached. Check host and port, and whether it runs.',
      lost: 'the connection to the server was lost. Run the same command again.',
      starting: 'the server is starting or stopping. Try again in a moment.',
      'user-refused':
        'the server does not let this user in. Check user and password (also: PGPASSWORD, ~/.pgpass).',
      'no-database': 'there is no such database on the server. Make it first: createdb.',
      'no-schema': 'there is no such schema, and none could be made.',
      'not-allowed': 'this role may not do that here. Let the owner of the tables grant it.',
      'no-connection-left': 'the server has no connection left. Run fewer workers, or raise max_connections.',
      full: 'the disk of the server is full.',
      'read-only': 'the server is read-only (a replica?). Use the one that is written to.',
      untrusted:
        'the server’s certificate cannot be trusted. Give its authority with ?sslrootcert=<file>, or encrypt without looking at it: ?sslmode=require.',
      'not-encrypted': 'the server does not encrypt. Use ?sslmode=disable where you trust the way to it.',
    },
  },
  fr: {
    inUse: (database) =>
      `${database} sert à un autre audit. Attendez qu’il finisse, ou prenez une autre --db.`,
    none: (database) =>
      `il n’y a pas de base ${database} ici. Faites d’abord un audit : followsuit audit competitors.csv`,
    noAudit: 'il n’y a pas encore d’audit dans cette base. Lancez : followsuit audit competitors.csv',
    noSuchAudit: (id, known) =>
      `il n’y a pas d’audit ${id} dans cette base${known === '' ? '' : ` ; elle contient ${known}`}.`,
    notANumber: (given) =>
      `${given} : écrivez le numéro d’un audit. followsuit report --json montre le dernier.`,
    firstOfItsList: (id) =>
      `l’audit ${id} est le premier de sa liste : il n’y a encore rien à quoi le comparer.`,
    sameTwice: '--from et --to sont la même base.',
    noServer: (database) => `${database} est inutilisable`,
    troubles: {
      'another-program': () => 'c’est la base d’un autre programme. Prenez une autre --db.',
      'tables-of-another': () =>
        'un autre programme a ses tables ici. Donnez aux nôtres un schéma à elles : ajoutez ?schema=followsuit à l’adresse.',
      'newer-version': () =>
        'cette base a été écrite par une version plus récente de followsuit : mettez followsuit à jour, ou prenez une autre --db.',
      damaged: () =>
        'la base est abîmée. Prenez-en une copie, ou commencez-en une neuve avec une autre --db.',
      'damaged-page': ({ digest }) =>
        `la base est abîmée (une page gardée n’est plus ce qui a été gardé : ${digest}). Prenez-en une copie, ou commencez-en une neuve avec une autre --db.`,
      'damaged-row': ({ table }) =>
        `la base est abîmée (une ligne de sa table ${table} n’est plus ce qui a été gardé). Prenez-en une copie, ou commencez-en une neuve avec une autre --db.`,
      'copy-differs': ({ table, from, to }) =>
        `la copie diffère : ${table} a ${from} lignes d’un côté et ${to} de l’autre. Recommencez dans une base vide, sans audit en cours d’aucun côté.`,
      'other-audits': () =>
        'elle contient déjà d’autres audits. Copiez dans une base neuve, ou dans un schéma à part.',
      'no-right-to-make-tables': () =>
        'ce rôle ne peut pas créer de tables ici. Faites faire le premier audit par un rôle qui le peut, ou accordez-le : GRANT CREATE ON SCHEMA … TO ….',
      'no-schema': () =>
        'ce rôle n’a pas de schéma où créer des tables : ajoutez ?schema=followsuit à l’adresse.',
      'url-unreadable': () =>
        '--db : cette adresse est illisible. Écrivez-la comme postgres://nom@hôte:5432/base.',
      'unknown-parameter': ({ name, known }) => `--db : ?${name}= est inconnu ici. Connus : ${known}.`,
      'schema-name': () =>
        '--db : ?schema= se compose de minuscules, de chiffres et de _, comme schema=followsuit.',
      'unknown-sslmode': ({ mode, known }) => `--db : ?sslmode=${mode} est inconnu. Connus : ${known}.`,
    },
    sqlite: {
      busy: 'un autre programme y écrit. Attendez qu’il finisse, puis recommencez.',
      'read-only':
        'elle, ou son dossier, ne peut pas être écrite. Copiez-la là où vous pouvez écrire, ou prenez une autre --db.',
      'cannot-open':
        'elle ne peut être ni ouverte ni créée. Donnez un fichier dans un dossier qui existe et où l’on peut écrire.',
      'no-database':
        'ce n’est pas une base de données. Donnez celle d’un audit précédent, ou le nom d’une neuve.',
      damaged: 'la base est abîmée. Prenez-en une copie, ou commencez-en une neuve avec une autre --db.',
      full: 'le disque est plein. Faites de la place, puis relancez la même commande.',
      'disk-fails': 'le disque ne lit ou n’écrit pas comme il faut. Copiez la base sur un autre.',
    },
    server: {
      unreachable: 'le serveur est injoignable. Vérifiez l’hôte et le port, et s’il tourne.',
      lost: 'la connexion au serveur est perdue. Relancez la même commande.',
      starting: 'le serveur démarre ou s’arrête. Réessayez dans un instant.',
      'user-refused':
        'le serveur refuse cet utilisateur. Vérifiez le nom et le mot de passe (aussi : PGPASSWORD, ~/.pgpass).',
      'no-database': 'cette base n’existe pas sur le serveur. Créez-la d’abord : createdb.',
      'no-schema': 'ce schéma n’existe pas, et n’a pas pu être créé.',
      'not-allowed':
        'ce rôle n’a pas le droit de faire cela ici. Le propriétaire des tables peut l’accorder.',
      'no-connection-left':
        'le serveur n’a plus de connexion libre. Lancez moins de processus, ou augmentez max_connections.',
      full: 'le disque du serveur est plein.',
      'read-only': 'le serveur est en lecture seule (une réplique ?). Prenez celui où l’on écrit.',
      untrusted:
        'le certificat du serveur n’est pas digne de confiance. Donnez son autorité avec ?sslrootcert=<fichier>, ou chiffrez sans le vérifier : ?sslmode=require.',
      'not-encrypted':
        'le serveur ne chiffre pas. Écrivez ?sslmode=disable si vous avez confiance dans le chemin.',
    },
  },
};

export function storeWords(): StoreWords {
  return said(words);
}
