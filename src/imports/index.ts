import type { ImportKind } from './import-kind.js';
import { apifyFacebookPages, apifyFacebookPosts } from './kinds/apify-facebook.js';
import { apifyInstagramPosts, apifyInstagramProfile } from './kinds/apify-instagram.js';
import { apifyTiktok } from './kinds/apify-tiktok.js';
import { brightdataLinkedinCompany, brightdataLinkedinPosts } from './kinds/brightdata-linkedin.js';
import { crowdtangle } from './kinds/crowdtangle.js';
import { facebookScraper } from './kinds/facebook-scraper.js';
import { facepager } from './kinds/facepager.js';
import { handOver } from './kinds/followsuit.js';
import { fourCat } from './kinds/four-cat.js';
import { galleryDl } from './kinds/gallery-dl.js';
import { instaloaderPost, instaloaderProfile } from './kinds/instaloader.js';
import { linkedinCompetitors } from './kinds/linkedin-competitors.js';
import { metaContentLibrary } from './kinds/meta-content-library.js';
import { twscrape } from './kinds/twscrape.js';
import { youtubeDataTools } from './kinds/youtube-data-tools.js';
import { ytDlp } from './kinds/yt-dlp.js';
import { zeeschuimer } from './kinds/zeeschuimer.js';

/** Every kind of file, the most particular signatures first. */
export const importKinds: readonly ImportKind[] = [
  zeeschuimer,
  instaloaderPost,
  instaloaderProfile,
  galleryDl,
  ytDlp,
  twscrape,
  apifyInstagramProfile,
  apifyInstagramPosts,
  apifyFacebookPosts,
  apifyFacebookPages,
  apifyTiktok,
  brightdataLinkedinCompany,
  brightdataLinkedinPosts,
  facebookScraper,
  crowdtangle,
  metaContentLibrary,
  facepager,
  youtubeDataTools,
  fourCat,
  handOver,
  linkedinCompetitors,
];
