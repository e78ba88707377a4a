export { htmlBio, nullAsEmpty, textBio } from './bio.js';
export {
  brokenJsonLd,
  type CheerioAPI,
  jsonAfter,
  jsonLdObjects,
  loadHtml,
  metaContent,
  plainText,
} from './html.js';
export { firstUnder, objectsIn, scriptsWith } from './objects.js';
export { postText } from './post-text.js';
export { decoded, plainHash, plainHost, segments, webUrl } from './url.js';
