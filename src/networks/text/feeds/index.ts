export { type Feed, readAnyFeed, readFeed } from './feed.js';
