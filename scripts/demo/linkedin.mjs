import { daysAgo } from './clock.mjs';
import { escaped, page } from './html.mjs';
import { linkedinId } from './ids.mjs';

const pageUrl = (handle) => `https://www.linkedin.com/${handle}`;

/** The page of a company as guests see it: ten posts at most. */
export function linkedin(account) {
  const { handle, name, bio, followers, random } = account;
  const line = `${name} | ${followers.toLocaleString('en-US')} followers on LinkedIn. ${bio}`;
  const url = pageUrl(handle);
  const organization = {
    '@type': 'Organization',
    name,
    url,
    description: bio,
    ...(account.site && { sameAs: account.site }),
  };
  const head = `<link rel="canonical" href="${url}"><meta property="og:title" content="${escaped(`${name} | LinkedIn`)}"><meta property="og:description" content="${escaped(line)}"><meta property="og:url" content="${url}"><script type="application/ld+json">${JSON.stringify({ '@context': 'http://schema.org', '@graph': [organization] })}</script>`;
  const cards = account.posts
    .slice(0, 10)
    .map((post) => cardOf(post, account, random))
    .join('');
  const body = `<main><section class="top-card-layout"><h1 class="top-card-layout__title">${escaped(name)}</h1><h3 class="top-card-layout__first-subline"><span>${followers.toLocaleString('en-US')} followers</span></h3></section><section data-test-id="updates" class="updates"><h2>Updates</h2><ul class="updates__list">${cards}</ul></section></main>`;
  return [{ url, text: page(`${name} | LinkedIn`, head, body) }];
}

function cardOf({ time, text, likes, comments }, { handle, name }, random) {
  const id = linkedinId(time, random);
  const slug = handle.split('/')[1];
  return `<li><a class="main-feed-card__overlay-link" href="https://www.linkedin.com/posts/${slug}_coffee-activity-${id}-${random.word(4, 'abcdefgh')}"></a><article class="main-feed-activity-card" data-activity-urn="urn:li:activity:${id}"><a data-tracking-control-name="organization_guest_main-feed-card_feed-actor-name" href="${pageUrl(handle)}">${escaped(name)}</a><time> ${age(time)} </time><p data-test-id="main-feed-activity-card__commentary">${escaped(text)}</p><a data-num-reactions="${likes}"></a><a data-num-comments="${comments}"></a></article></li>`;
}

function age(time) {
  const days = daysAgo(time);
  if (days < 7) return `${days}d`;
  if (days < 30) return `${Math.floor(days / 7)}w`;
  return days < 365 ? `${Math.floor(days / 30)}mo` : `${Math.floor(days / 365)}y`;
}

export const linkedinMissing = ({ handle }) => [
  {
    url: pageUrl(handle),
    status: 404,
    text: page(
      'LinkedIn',
      '',
      '<main><h1 class="not-found__header">Page not found</h1><p>Uh oh, we can’t seem to find the page you’re looking for.</p></main>',
    ),
  },
];

/** LinkedIn's own status for visitors it does not want. */
export const linkedinDenied = ({ handle }) => [
  { url: pageUrl(handle), status: 999, text: '<html><body>Request denied</body></html>' },
];

/** The page of LinkedIn itself is refused here, so that nobody may say of another one that it is missing. */
export const linkedinControls = (seed) => [
  ...linkedinDenied({ handle: 'company/linkedin' }),
  ...linkedinMissing({ handle: `company/no-such-company-${seed}` }),
];
