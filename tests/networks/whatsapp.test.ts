import { whatsapp } from '../../src/networks/whatsapp.js';
import { describeGrammar } from './grammar.js';

const code = '0029VaHarbourRadioAcme01';

describeGrammar(whatsapp, {
  accounts: [
    [`https://whatsapp.com/channel/${code}`, code],
    [`https://www.whatsapp.com/channel/${code}?lang=fr`, code],
    [`https://wa.me/channel/${code}`, code],
  ],
  posts: [[`https://whatsapp.com/channel/${code}/104`, code]],
  lookups: [['https://www.whatsapp.com/channel/120363144038483540@newsletter', 'internal-id']],
  rejected: [
    ['https://wa.me/4915112345678', 'chat-link'],
    ['https://wa.me/message/ABCDEF', 'chat-link'],
    ['https://wa.me/?text=hello', 'chat-link'],
    ['https://wa.me/c/4915112345678', 'chat-link'],
    ['https://api.whatsapp.com/send?phone=4915112345678', 'chat-link'],
    ['https://api.whatsapp.com/send?text=hello', 'chat-link'],
    ['https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv', 'private-group'],
    ['https://www.whatsapp.com/catalog/4915112345678', 'reserved-path'],
    ['https://www.whatsapp.com/channel/', 'reserved-path'],
    ['https://call.whatsapp.com/video/x', 'reserved-host'],
    ['https://web.whatsapp.com/', 'reserved-host'],
    ['https://faq.whatsapp.com/', 'reserved-host'],
    ['https://www.whatsapp.com/', 'home-page'],
    ['https://www.whatsapp.com/channel/short', 'bad-handle'],
  ],
});
