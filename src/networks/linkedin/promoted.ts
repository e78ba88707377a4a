/** What LinkedIn writes below the author of an advert, in the languages of its pages. */
export function isPromotedMark(line: string): boolean {
  return /^(?:Promoted|Sponsorisé|Anzeige|Promocionado|Promosso|Gesponsord)\b/.test(line.trim());
}
