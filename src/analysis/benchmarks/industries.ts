/** Words people use for a trade, in English and French, and the industry of the benchmark panel they fall under. */
const words: Record<string, readonly string[]> = {
  alcohol: [
    'alcohol',
    'wine',
    'winery',
    'brewery',
    'beer',
    'spirits',
    'vin',
    'vignoble',
    'brasserie',
    'alcool',
  ],
  fashion: ['fashion', 'clothing', 'apparel', 'shoes', 'jewellery', 'jewelry', 'mode', 'vetement', 'bijou'],
  financial_services: [
    'financial',
    'finance',
    'bank',
    'banking',
    'insurance',
    'accounting',
    'banque',
    'assurance',
    'comptable',
  ],
  food_beverage: [
    'food',
    'beverage',
    'bakery',
    'restaurant',
    'cafe',
    'coffee',
    'chocolate',
    'boulangerie',
    'patisserie',
    'alimentaire',
    'traiteur',
    'chocolat',
    'epicerie',
    'torrefacteur',
  ],
  health_beauty: [
    'health',
    'beauty',
    'cosmetics',
    'pharmacy',
    'spa',
    'hairdresser',
    'sante',
    'beaute',
    'cosmetique',
    'pharmacie',
    'coiffure',
    'coiffeur',
  ],
  higher_ed: [
    'university',
    'college',
    'higher_ed',
    'education',
    'school',
    'universite',
    'enseignement',
    'ecole',
  ],
  home_decor: [
    'home_decor',
    'furniture',
    'decoration',
    'interior',
    'kitchens',
    'meuble',
    'ameublement',
    'cuisiniste',
  ],
  media: ['media', 'newspaper', 'press', 'radio', 'television', 'presse', 'journal'],
  nonprofits: ['nonprofit', 'charity', 'ngo', 'association', 'ong', 'fondation'],
  retail: [
    'retail',
    'shop',
    'store',
    'commerce',
    'magasin',
    'boutique',
    'florist',
    'fleuriste',
    'bookshop',
    'librairie',
    'bicycle',
    'bike',
    'velo',
    'cycles',
  ],
  sports_teams: ['sports_team', 'football club', 'club sportif'],
  tech_software: ['tech', 'software', 'saas', 'it services', 'logiciel', 'informatique'],
  travel: ['travel', 'hotel', 'tourism', 'airline', 'camping', 'tourisme', 'voyage', 'hotellerie'],
};

/** The panel's industry for a word of the list ("Boulangerie", "food & beverage"), or undefined. */
export function industryNamed(text: string): string | undefined {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, ' ')
    .trim();
  const underscored = plain.replaceAll(' ', '_');
  if (Object.hasOwn(words, underscored)) return underscored;
  const padded = ` ${plain} `;
  const hit = Object.entries(words).find(([, list]) =>
    list.some(
      (word) => padded.includes(` ${word} `) || padded.includes(` ${word}s `) || underscored === word,
    ),
  );
  return hit?.[0];
}
