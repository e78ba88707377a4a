import { type Language, said } from './language.js';

interface RobotsWords {
  notAUrl(given: string): string;
  unreadable(path: string): string;
  /** Why no rule decides, by code. */
  reasons: Record<string, string>;
  line(line: number | undefined, rule: string): string;
  ruling(allowed: boolean, agent: string, why: string): string;
  delay(seconds: number): string;
}

const words: Record<Language, RobotsWords> = {
  en: {
    notAUrl: (given) => `${given} is no url; write it with https:// in front`,
    unreadable: (path) => `cannot read ${path}`,
    reasons: {
      'no-match': 'no rule of its group matches',
      'no-group': 'no group of the file is for it',
      'no-file': 'the host has no robots.txt',
      'robots-txt': 'the file itself may always be read',
    },
    line: (line, rule) => `line ${line}: ${rule}`,
    ruling: (allowed, agent, why) => `${allowed ? 'allowed' : 'not allowed'} for ${agent} (${why})`,
    delay: (seconds) => `${seconds} s between two requests`,
  },
  fr: {
    notAUrl: (given) => `${given} n’est pas une adresse ; écrivez-la avec https:// devant`,
    unreadable: (path) => `${path} est illisible`,
    reasons: {
      'no-match': 'aucune règle de son groupe ne s’applique',
      'no-group': 'aucun groupe du fichier n’est pour lui',
      'no-file': 'l’hôte n’a pas de robots.txt',
      'robots-txt': 'le fichier lui-même peut toujours être lu',
    },
    line: (line, rule) => `ligne ${line} : ${rule}`,
    ruling: (allowed, agent, why) => `${allowed ? 'permis' : 'interdit'} à ${agent} (${why})`,
    delay: (seconds) => `${seconds} s entre deux requêtes`,
  },
};

export function robotsWords(): RobotsWords {
  return said(words);
}
