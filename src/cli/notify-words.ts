import type { WrongTarget } from '../fetching/notice/target.js';
import { type Language, said } from './language.js';

interface NotifyWords {
  wrong: Record<WrongTarget, string>;
  title(list: string): string;
  more(lines: number): string;
  report(path: string): string;
  sent(place: string): string;
  notSent(place: string, what: string): string;
  reasons: Record<string, string>;
  nothing: string;
  first: string;
}

const words: Record<Language, NotifyWords> = {
  en: {
    wrong: {
      'not-a-url':
        '--notify: this is no address. Write smtp://you@mail.example:587/you@acme.example, or the https address of a webhook.',
      scheme: '--notify: only smtp, smtps and https are known.',
      'no-recipient':
        '--notify: whom is the mail for? Write smtp://you@mail.example:587/boss@acme.example, with the recipient at the end.',
      password:
        '--notify: leave the password out of the address, where others can read it, and put it into FOLLOWSUIT_SMTP_PASSWORD.',
    },
    title: (list) => `followsuit: what changed (${list})`,
    more: (lines) => `… and ${lines} more lines in the report.`,
    report: (path) => `Report: ${path}`,
    sent: (place) => `notice sent to ${place}.`,
    notSent: (place, what) => `the notice to ${place} was not sent: ${what}. The audit itself is done.`,
    reasons: {
      'address-refused':
        'the address is private, or its port unusual; --allow-notify-host host:port lets it through',
      'needs-password': 'FOLLOWSUIT_SMTP_PASSWORD is not set',
      EAUTH: 'the user name or the password was not accepted',
      dns: 'its name is not found',
      timeout: 'it did not answer in time',
    },
    nothing: 'nothing changed since the last audit, so no notice was sent; --always sends one.',
    first:
      'this is the first audit of the list: there is nothing to compare with, so no notice was sent; --always sends one.',
  },
  fr: {
    wrong: {
      'not-a-url':
        '--notify : ce n’est pas une adresse. Écrivez smtp://vous@mail.example:587/vous@acme.example, ou l’adresse https d’un webhook.',
      scheme: '--notify : seuls smtp, smtps et https sont connus.',
      'no-recipient':
        '--notify : à qui écrire ? Mettez le destinataire à la fin : smtp://vous@mail.example:587/chef@acme.example.',
      password:
        '--notify : retirez le mot de passe de l’adresse, où d’autres peuvent le lire, et mettez-le dans FOLLOWSUIT_SMTP_PASSWORD.',
    },
    title: (list) => `followsuit : ce qui a changé (${list})`,
    more: (lines) => `… et ${lines} autres lignes dans le rapport.`,
    report: (path) => `Rapport : ${path}`,
    sent: (place) => `message envoyé à ${place}.`,
    notSent: (place, what) =>
      `le message à ${place} n’est pas parti : ${what}. L’audit lui-même est terminé.`,
    reasons: {
      'address-refused':
        'l’adresse est privée, ou son port inhabituel ; --allow-notify-host hôte:port la laisse passer',
      'needs-password': 'FOLLOWSUIT_SMTP_PASSWORD n’est pas défini',
      EAUTH: 'le nom ou le mot de passe n’a pas été accepté',
      dns: 'son nom est introuvable',
      timeout: 'pas de réponse à temps',
    },
    nothing: 'rien n’a changé depuis le dernier audit, aucun message n’est parti ; --always en envoie un.',
    first:
      'c’est le premier audit de cette liste : rien à comparer, aucun message n’est parti ; --always en envoie un.',
  },
};

export function notifyWords(): NotifyWords {
  return said(words);
}
