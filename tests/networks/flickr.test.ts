import { flickr } from '../../src/networks/flickr/flickr.js';
import { describeGrammar } from './grammar.js';

describeGrammar(flickr, {
  accounts: [
    ['https://www.flickr.com/photos/QuarryCycles/', 'quarrycycles'],
    ['https://flickr.com/people/quarrycycles', 'quarrycycles'],
    ['https://m.flickr.com/photos/quarrycycles/albums/7215', 'quarrycycles'],
    ['https://www.flickr.com/quarrycycles', 'quarrycycles'],
    ['https://www.flickr.com/photos/72900411@N04/', '72900411@N04'],
    ['https://www.flickr.com/photos/72900411@n04/sets/1', '72900411@N04'],
    ['https://www.flickr.com/people/72900411%40N04/', '72900411@N04'],
    [
      'https://www.flickr.com/services/feeds/photos_public.gne?id=72900411@N04&format=rss_200',
      '72900411@N04',
    ],
  ],
  posts: [
    ['https://www.flickr.com/photos/quarrycycles/53000000000/in/dateposted/', 'quarrycycles'],
    ['https://www.flickr.com/photos/72900411@N04/53000000000', '72900411@N04'],
  ],
  lookups: [
    ['https://flic.kr/ps/2abcDE', 'short-link'],
    ['https://flic.kr/p/2abcDEf', 'single-post'],
  ],
  rejected: [
    ['https://www.flickr.com/', 'home-page'],
    ['https://www.flickr.com/explore', 'reserved-path'],
    ['https://www.flickr.com/search/?q=acme', 'reserved-path'],
    ['https://www.flickr.com/photos/tags/acme/', 'reserved-path'],
    ['https://www.flickr.com/groups/acme/', 'reserved-path'],
    ['https://www.flickr.com/commons', 'reserved-path'],
    ['https://www.flickr.com/account/upgrade', 'reserved-path'],
    ['https://www.flickr.com/signin', 'reserved-path'],
    ['https://www.flickr.com/services/api/', 'reserved-path'],
    ['https://www.flickr.com/help', 'reserved-path'],
    ['https://www.flickr.com/map', 'reserved-path'],
    ['https://www.flickr.com/cameras', 'reserved-path'],
    ['https://live.staticflickr.com/1/x.jpg', 'reserved-host'],
  ],
});
