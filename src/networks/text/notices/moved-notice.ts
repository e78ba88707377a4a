/** What an owner wrote about having moved: where to, as far as that is written. */
interface MovedNotice {
  to?: string;
}

/** What can move and take its readers along. An office or a shop that moves is another matter. */
const subject =
  '(?:blog|weblog|feed|site|website|page|account|profile|newsletter|channel|flux|compte|profil|chaine|konto|kanal|seite|webseite|cuenta|pagina|perfil|canal|conta|profilo|canale|account|pagina|kanaal|strona|konto|блог|сайт|канал|страница)';
/** "has moved", "is closed" and their like, in plain letters. */
const gone =
  '(?:has (?:now )?moved|(?:has|have) been moved|moved to|is moving|is no longer (?:updated|maintained|active|used)|has been (?:discontinued|retired|closed|archived)|is (?:discontinued|retired|archived)|a (?:demenage|change d.adresse)|n.est plus (?:actif|active|mis a jour|mise a jour|alimente|alimentee)|demenage|ist umgezogen|zieht um|wird nicht mehr (?:aktualisiert|gepflegt|bespielt|genutzt)|se ha (?:mudado|trasladado)|ya no se actualiza|(?:si )?e (?:stato )?trasferit[oa]|mudou|foi movid[oa]|is verhuisd|wordt niet meer bijgewerkt|zostal[a]? przeniesion[ya]|переехал[аи]?)';
const subjectMoved = new RegExp(`\\b${subject}\\b[^.!?\\n]{0,40}?\\b${gone}`, 'u');
/** Said of oneself: counts where an address, an account or a network is named with it. */
const weMoved =
  /(?:^|[.!?:>\s])(?:(?:we|i)(?:['’]ve| have| are| am|['’]re)? (?:now )?(?:moved|moving) (?:over )?to|(?:has |have )?moved to|now (?:at|on|over at)|(?:find|follow|join) us (?:now |instead )?(?:at|on|over)|nous avons demenage|retrouvez-nous (?:desormais |maintenant )?sur|suivez-nous (?:desormais |maintenant )sur|wir sind umgezogen|wir sind jetzt (?:auf|bei)|ihr findet uns (?:jetzt|nun|ab sofort) (?:auf|bei)|nos hemos (?:mudado|trasladado)|ahora estamos en|ci siamo trasferiti|siamo ora su|we zijn verhuisd|mudamos para|agora estamos no|przenieslismy sie|jestesmy teraz na|мы переехали)/u;
const moving =
  /moved|moving|demenage|umgezogen|mudado|trasladado|trasferiti|verhuisd|mudamos|przenieslismy|переехали|now |desormais|maintenant|jetzt|nun |ab sofort|ahora|siamo ora|agora|teraz|instead/u;
const address =
  /https?:\/\/[^\s<>"')\]]{3,200}|(?<![\p{L}\p{N}/])@[\w.-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}|\b(?:[a-z0-9-]{1,60}\.){1,3}[a-z]{2,10}(?:\/[^\s<>"')\]]{0,200})?/iu;
const network =
  /\b(?:bluesky|mastodon|threads|linkedin|instagram|facebook|substack|medium|telegram|youtube|tiktok)\b/iu;

const MAX_TEXT = 2000;

/** What a bio, or the newest post, says of having moved; undefined where it says nothing of the kind. */
export function movedNotice(text: string): MovedNotice | undefined {
  const raw = text.slice(0, MAX_TEXT);
  const plain = raw.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/’/g, "'");
  const to = destinationIn(raw);
  if (subjectMoved.test(plain)) return to === undefined ? {} : { to };
  const said = weMoved.exec(plain);
  return to !== undefined && said && moving.test(said[0]) ? { to } : undefined;
}

function destinationIn(text: string): string | undefined {
  return (address.exec(text) ?? network.exec(text))?.[0].replace(/[.,;:!?]{1,20}$/, '');
}
