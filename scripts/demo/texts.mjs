/** Sentences about coffee, with gaps to fill: each account says its own. */
const words = {
  fr: {
    origin: [
      'Éthiopie Yirgacheffe',
      'Colombie Huila',
      'Guatemala Antigua',
      'Kenya Nyeri',
      'Brésil Cerrado',
      'Rwanda Nyamasheke',
      'Pérou Cajamarca',
      'Honduras Marcala',
      'Burundi Kayanza',
      'Costa Rica Tarrazú',
      'Sumatra Gayo',
      'Mexique Chiapas',
    ],
    notes: [
      'abricot et jasmin',
      'noisette et chocolat au lait',
      'cassis et pamplemousse',
      'caramel et pomme verte',
      'fleur d’oranger et miel',
      'prune et cacao',
      'mandarine et thé noir',
      'amande grillée et poire',
      'cerise noire et réglisse',
      'pêche blanche et vanille',
    ],
    day: ['mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
    cake: [
      'un financier',
      'une tarte aux noix',
      'un cake au citron',
      'une part de flan',
      'un cookie au sarrasin',
    ],
    gear: ['la V60', 'la cafetière à piston', 'l’AeroPress', 'la moka', 'la Chemex', 'l’expresso'],
    number: ['douze', 'quinze', 'dix-huit', 'vingt', 'vingt-quatre', 'trente'],
    person: ['Maëlle', 'Idriss', 'Solène', 'Barnabé', 'Ysaline', 'Corentin'],
  },
  en: {
    origin: [
      'Ethiopia Guji',
      'Colombia Nariño',
      'Guatemala Huehuetenango',
      'Kenya Kirinyaga',
      'Brazil Mogiana',
      'Rwanda Huye',
      'Peru San Ignacio',
      'Honduras Santa Bárbara',
      'Burundi Ngozi',
      'Costa Rica West Valley',
      'Sulawesi Toraja',
      'Mexico Oaxaca',
    ],
    notes: [
      'apricot and jasmine',
      'hazelnut and milk chocolate',
      'blackcurrant and grapefruit',
      'toffee and green apple',
      'orange blossom and honey',
      'plum and cocoa',
      'mandarin and black tea',
      'toasted almond and pear',
      'black cherry and liquorice',
      'white peach and vanilla',
    ],
    day: ['Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    cake: ['a cardamom bun', 'a slice of carrot cake', 'a lemon drizzle', 'an oat biscuit', 'a rye brownie'],
    gear: ['the V60', 'the cafetière', 'the AeroPress', 'the moka pot', 'the Chemex', 'espresso'],
    number: ['twelve', 'fifteen', 'eighteen', 'twenty', 'two dozen', 'thirty'],
    person: ['Orla', 'Dougal', 'Winnie', 'Tamsin', 'Ezra', 'Maud'],
  },
};

const sentences = {
  fr: [
    'Nouvel arrivage : {origin}, {notes}. En boutique dès {day}.',
    'On torréfie {origin} ce matin, toute la rue sent le pain grillé.',
    'Dégustation {day} à 18 h : trois cafés à l’aveugle, dont un {origin}. Inscription au comptoir.',
    '{person} a réglé le moulin pour {gear} : cela change tout, venez goûter.',
    'Encore {number} sachets de {origin} et c’est fini jusqu’à la prochaine récolte.',
    'Le {origin} revient, avec des notes de {notes}. On l’attendait depuis le printemps.',
    'Petit rappel : {day} la boutique ferme à midi, on charge le torréfacteur.',
    'Question du {day} : mouture fine ou grossière pour {gear} ? On répond à tout le monde.',
    'Aujourd’hui au comptoir, un {origin} et {cake} de la boulangerie d’à côté.',
    '{person} rejoint l’atelier ce mois-ci. Bienvenue, et courage avec les sacs de soixante kilos !',
    'Merci aux {number} personnes venues à l’atelier latte art de {day}.',
    'Les coffrets de {number} sachets sont prêts, rubans compris.',
    'Pourquoi ce {origin} coûte plus cher cette année : on vous explique le prix payé à la coopérative.',
    'Nos sacs en jute cherchent une seconde vie : servez-vous devant la porte {day}.',
    'Recette du week-end pour {gear} : seize grammes, deux cent cinquante d’eau, et de la patience.',
    'Le lot de {origin} est passé à la dégustation : {notes}, et une longue finale.',
    'On a raté une cuisson ce matin. Cela arrive aussi après dix ans, et c’est parti au compost.',
    '{person} part visiter les producteurs du lot {origin} : photos la semaine prochaine.',
    'Les livraisons à vélo reprennent {day}, gratuites à partir de {number} euros.',
    'Un décaféiné qui a du goût, si, si : {notes}. Passez le comparer.',
    'Notre mélange d’automne est là : {origin} et un peu de Brésil pour la rondeur.',
    'Grand nettoyage du torréfacteur {day}, pas de café frais avant le lendemain.',
    'Vous étiez {number} à voter pour le prochain café invité : ce sera {origin}.',
    'Accord du jour : {origin} et {cake}. Ne le dites pas à votre médecin.',
    'On garde vos bocaux : cinq pour cent de remise sur {origin} si vous venez avec le vôtre.',
    'Portes ouvertes {day} : on torréfie devant vous et on répond à {number} questions idiotes.',
    'La fève verte attend au sec, {number} sacs de {origin} viennent d’arriver du port.',
    'Le moulin de la boutique est réparé, {person} a passé la nuit dessus.',
    'Un café ne se boit pas bouillant : laissez {gear} reposer deux minutes, les notes de {notes} sortent après.',
    'Marché de {day} : nous sommes entre la fromagère et le fleuriste, avec {origin} au thermos.',
  ],
  en: [
    'New on the shelf: {origin}, {notes}. In the shop from {day}.',
    'Roasting {origin} this morning and the whole street smells of toast.',
    'Cupping on {day} at six: three coffees, no labels, one of them {origin}. Sign up at the bar.',
    '{person} has dialled in {gear} and we can’t stop drinking it. Come and try.',
    'Down to the last {number} bags of {origin}, then it’s gone until the next harvest.',
    '{origin} is back, all {notes}. We have waited since spring for this one.',
    'A reminder: on {day} we close at noon to load the roaster.',
    'Question for {day}: fine or coarse for {gear}? We answer everybody.',
    'On the bar today: {origin} and {cake} from the bakery next door.',
    '{person} joins the roastery this month. Welcome, and mind the sixty-kilo sacks!',
    'Thanks to the {number} people who came to the latte art class on {day}.',
    'Gift boxes are packed, {number} bags at a time, ribbon and all.',
    'Why this {origin} costs more than last year: here is what we paid the co-op.',
    'Free jute sacks outside the door on {day}. Your potatoes will thank you.',
    'Weekend recipe for {gear}: sixteen grams, two hundred and fifty of water, some patience.',
    'Tasting notes are in for {origin}: {notes}, and a finish that goes on and on.',
    'We burnt a batch today. Ten years in and it still happens; the compost is very awake.',
    '{person} is off to meet the growers of our {origin}. Pictures next week.',
    'Bike deliveries start again on {day}, free over {number} pounds.',
    'A decaf that tastes of something: {notes}. Put it next to the real thing.',
    'Our autumn blend is here: {origin} with a little Brazil to round it off.',
    'The roaster gets its big clean on {day}, so no fresh coffee until the day after.',
    '{number} of you voted for the next guest coffee, and it will be {origin}.',
    'Pairing of the day: {origin} with {cake}. Don’t tell your dentist.',
    'Bring your own jar and take five per cent off {origin}, any day of the week.',
    'Open roastery on {day}: we roast, you ask, no question is too silly.',
    '{number} sacks of {origin} came off the boat and into the loft. Our backs hurt.',
    'The shop grinder lives again. {person} was up all night with a screwdriver.',
    'Coffee is not meant to be boiling: leave {gear} for two minutes and the {notes} come out.',
    'Market on {day}: between the cheese lady and the flowers, flask of {origin} in hand.',
  ],
};

const titles = {
  fr: [
    'Régler son moulin pour {gear}',
    'Comment on choisit un {origin}',
    'Visite de l’atelier avec {person}',
    'Trois erreurs avec {gear}',
    'Goûter comme {person}',
    'Une matinée de torréfaction : {origin}',
  ],
  en: [
    'Dialling in {gear} at home',
    'How we buy {origin}',
    'A morning at the roaster with {person}',
    'Three mistakes with {gear}',
    'Tasting {origin} with {person}',
    'Cleaning your grinder, the quick way',
    'What the harvest in {origin} looks like',
  ],
};

/** `count` texts of one account. Accounts of one company have different `voice` numbers, so that they don't chance on the same words. */
export function textsOf(lang, count, voice, random) {
  return filled(
    sentences[lang].filter((_, i) => i % 5 === voice % 5),
    lang,
    count,
    random,
  );
}

/** Titles of videos and of blog posts; `part` keeps the two of one company apart. */
export function titlesOf(lang, count, part, random) {
  return filled(
    titles[lang].filter((_, i) => i % 2 === part),
    lang,
    count,
    random,
  );
}

function filled(list, lang, count, random) {
  const start = random.whole(0, list.length - 1);
  return Array.from({ length: count }, (_, i) =>
    capital(fill(list[(start + i) % list.length], lang, random)),
  );
}

function fill(sentence, lang, random) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => random.pick(words[lang][name]));
}

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}
