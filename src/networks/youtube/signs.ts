import type { Answer } from '../../model/answer.js';
import type { Reading } from '../../model/reading.js';
import { absent, blocked, failed, hidden, suspended, unrecognised } from '../refused.js';
import { dig, list, text } from '../text/data/index.js';
import { firstUnder } from '../text/markup/index.js';
import { textOf } from './page-data.js';
import { tabsOf } from './tabs.js';

/** A wall told by where the answer came from, whatever its status and body. */
export function readWall(answer: Answer): Reading | undefined {
  const { hostname, pathname } = new URL(answer.finalUrl);
  if (/^consent\.(?:youtube|google)\./.test(hostname)) return hidden('consent');
  if (hostname === 'accounts.google.com') return hidden('login-wall');
  if (/(?:^|\.)google\.[a-z]{2,4}(?:\.[a-z]{2,4})?$/.test(hostname) && pathname.startsWith('/sorry'))
    return blocked('challenge', { vendor: 'google' });
  return undefined;
}

/** A page without YouTube's data: its own 404 page is the one of them that says something about the channel. */
export function readBarePage(answer: Answer): Reading {
  const { body, status } = answer;
  if (status === 404 && /<title>404 Not Found<\/title>/i.test(body) && isYoutube(answer))
    return absent('not-found-page');
  if (/action="https:\/\/consent\.(?:youtube|google)\./.test(body)) return hidden('consent');
  if (/unusual traffic from your computer network|id="(?:captcha-form|gs_captcha_f)"/.test(body))
    return blocked('challenge', { vendor: 'google' });
  return unrecognised(answer);
}

function isYoutube(answer: Answer): boolean {
  return /(?:^|\.)youtube\.com$/.test(new URL(answer.finalUrl).hostname);
}

/** What the data of a page says instead of showing a channel; undefined when it shows one. */
export function readSigns(data: unknown): Reading | undefined {
  const showsChannel = dig(data, 'metadata', 'channelMetadataRenderer') !== undefined;
  if (showsChannel) return undefined;
  const alert = readAlerts(data) ?? readAgeGate(data);
  if (alert) return alert;
  if (
    firstUnder(data, 'consentBump') !== undefined ||
    firstUnder(data, 'consentBumpV2Renderer') !== undefined
  )
    return hidden('consent');
  if (tabsOf(data).some((tab) => tab.selected && tab.identifier === 'FEwhat_to_watch'))
    return absent('redirected-home');
  return dig(data, 'contents') === undefined ? failed('incomplete') : undefined;
}

/**
 * The few sentences in which YouTube says that a channel is gone, in the languages people save pages in. We ask in
 * English. What is terminated was there; what does not exist never was, or was deleted by its owner.
 */
const gone: readonly { pattern: RegExp; read: (said: string) => Reading }[] = [
  {
    pattern: /unknown error|erreur inconnue|unbekannter fehler|error desconocido|errore sconosciuto/i,
    read: () => failed('unknown-error'),
  },
  {
    pattern:
      /terminated|suspended|(?:was|been) removed|violat|infring|linked to an account|r[ée]sili[ée]|cl[ôo]tur[ée]|a été supprimée|enfrei|gekündigt|gesperrt|entfernt|cancelad[oa]|se ha (?:cerrado|eliminado|retirado)|infracci|è stato (?:chiuso|rimosso)|violazion|encerrad[oa]|removid[oa]|verwijderd|beëindigd/i,
    read: (said) => suspended('terminated', { said }),
  },
  {
    pattern:
      /does(?: not|n['’]t) exist|n['’]existe (?:pas|plus)|existiert nicht|nicht vorhanden|no existe|non esiste|não existe|bestaat niet|nie istnieje/i,
    read: () => absent('no-such-channel'),
  },
  {
    pattern:
      /not available|isn['’]t available|pas disponible|nicht verfügbar|no está disponible|non è disponibile|não está disponível/i,
    read: (said) => hidden('not-available', { said }),
  },
];

function readAlerts(data: unknown): Reading | undefined {
  for (const entry of list(dig(data, 'alerts'))) {
    const alert = dig(entry, 'alertRenderer') ?? dig(entry, 'alertWithButtonRenderer');
    if (text(dig(alert, 'type')) !== 'ERROR') continue;
    const said = (textOf(dig(alert, 'text')) ?? '').slice(0, 200);
    return gone.find(({ pattern }) => pattern.test(said))?.read(said) ?? failed('unknown-alert', { said });
  }
  return undefined;
}

/** Alcohol, tobacco, gambling: the channel is there, and its page shows its name alone. */
function readAgeGate(data: unknown): Reading | undefined {
  const gate = firstUnder(dig(data, 'contents'), 'channelAgeGateRenderer');
  if (gate === undefined) return undefined;
  const displayName = textOf(dig(gate, 'channelTitle'));
  return { ...hidden('age-gate'), ...(displayName !== undefined && { profile: { displayName } }) };
}
