import type { PublishedRate } from '../model/schema/verdict.js';

/** What was published about closed firms and unused accounts; each with the page it stands on. */
export const publishedRates: readonly PublishedRate[] = [
  {
    id: 'firms-closed-5-years',
    share: 0.31,
    year: 2025,
    source: 'Insee Première 2070: firms of the first half of 2018, 69 % alive after five years',
    url: 'https://www.insee.fr/fr/statistiques/8634190',
    confidence: 'H',
  },
  {
    id: 'accounts-little-used',
    share: 0.64,
    year: 2018,
    source: 'Bpifrance Le Lab: 1,657 French small firms, of those with an account, as they say themselves',
    url: 'https://experts-partenaires.com/news/les-pme-sont-encore-peu-actives-sur-les-reseaux-sociaux',
    confidence: 'H',
  },
  {
    id: 'pages-under-monthly',
    share: 0.701,
    year: 2012,
    source: 'Recommend.ly: 5.7 million Facebook pages of every kind',
    url: 'https://socialnewsdaily.com/70-percent-facebook-brand-pages-inactive-study',
    confidence: 'H',
  },
];
