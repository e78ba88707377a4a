import { pinterest } from '../../src/networks/pinterest/pinterest.js';
import { describeGrammar } from './grammar.js';

describeGrammar(pinterest, {
  accounts: [
    ['https://www.pinterest.com/CedarAndClay/', 'cedarandclay'],
    ['https://pinterest.com/cedarandclay/_created/', 'cedarandclay'],
    ['https://www.pinterest.com/cedarandclay/_saved/', 'cedarandclay'],
    ['https://www.pinterest.com/cedarandclay/blue-bowls/glazes/', 'cedarandclay'],
    ['https://www.pinterest.com/cedarandclay/pins/?invite_code=a1', 'cedarandclay'],
    ['https://www.pinterest.com/cedarandclay/feed.rss', 'cedarandclay'],
    ['https://fr.pinterest.com/cedarandclay', 'cedarandclay'],
    ['https://www.pinterest.fr/cedarandclay', 'cedarandclay'],
    ['https://pinterest.co.uk/cedarandclay', 'cedarandclay'],
    ['https://www.pinterest.com.au/cedarandclay', 'cedarandclay'],
    ['https://www.pinterest.com.mx/cedarandclay', 'cedarandclay'],
    ['https://nl.pinterest.com/cedar_clay', 'cedar_clay'],
  ],
  lookups: [
    ['https://www.pinterest.com/pin/1003880530600000001/', 'single-post'],
    ['https://www.pinterest.de/pin/blue-bowl--1003880530600000001/', 'single-post'],
    ['https://pin.it/AbCdEf', 'short-link'],
  ],
  rejected: [
    ['https://www.pinterest.com/', 'home-page'],
    ['https://www.pinterest.com/pin/create/button/?url=https://acme.example', 'share-link'],
    ['https://www.pinterest.com/pin/create/bookmarklet/?url=x', 'share-link'],
    ['https://www.pinterest.com/search/pins/?q=acme', 'reserved-path'],
    ['https://www.pinterest.com/ideas/pottery/9', 'reserved-path'],
    ['https://www.pinterest.com/today/', 'reserved-path'],
    ['https://www.pinterest.com/login/', 'reserved-path'],
    ['https://www.pinterest.com/resource/UserResource/get/', 'reserved-path'],
    ['https://www.pinterest.com/source/acme.example/', 'reserved-path'],
    ['https://www.pinterest.com/business/create/', 'reserved-path'],
    ['https://www.pinterest.com/_/_/', 'reserved-path'],
    ['https://assets.pinterest.com/js/pinit.js', 'reserved-host'],
    ['https://business.pinterest.com/', 'reserved-host'],
    ['https://help.pinterest.com/', 'reserved-host'],
    ['https://developers.pinterest.com/', 'reserved-host'],
    ['https://www.pinterest.com/123456/', 'bad-handle'],
    ['https://www.pinterest.com/ab/', 'bad-handle'],
  ],
});
