import type { Texts } from '../en.js';
import { n } from './words.js';

const more = (k: number) => n(k, 'autre compte affiché', 'autres comptes affichés');

export const notFollowed: Texts['notFollowed'] = {
  linkedBy: (network, companies) => `${network} (${n(companies, 'entreprise')})`,
  networks: (networks) => `Également liés, sur des réseaux que followsuit ne lit pas : ${networks}.`,
  beyond: (accounts, companies) =>
    `${more(accounts)} par ${n(companies, 'entreprise')} au-delà du maximum examiné pour chacune : ${accounts < 2 ? 'compté' : 'comptés'}, sans rien demander à personne.`,
  ofCompany: (networks) => `Également liés, et non lus par followsuit : ${networks}.`,
  beyondOfCompany: (accounts) =>
    `${more(accounts)} : ${accounts < 2 ? 'compté' : 'comptés'}, sans rien demander à personne.`,
};
