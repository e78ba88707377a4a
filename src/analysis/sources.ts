/** Where the default of a threshold comes from, when somebody published it. */
interface PublishedSource {
  title: string;
  url: string;
}

/**
 * The sources that name the figure they are cited for. What names none is an `assumption`; `rule` follows from a rule of
 * docs/method.md, `simulation` from the project's own tests, `config` from who set it.
 */
export const publishedSources: Readonly<Record<string, PublishedSource>> = {
  'sparktoro-2022': {
    title: 'SparkToro and Followerwonk 2022: active is who tweeted in the last 90 days',
    url: 'https://sparktoro.com/blog/sparktoro-followerwonk-joint-twitter-analysis-19-42-of-active-accounts-are-fake-or-spam/',
  },
  'tiktok-180': {
    title: 'TikTok, inactive account policy: 180 days',
    url: 'https://support.tiktok.com/en/safety-hc/account-and-user-safety/inactive-account-policy',
  },
  'twitch-365': {
    title: 'Twitch 2017: names are freed after 12 months',
    url: 'https://streamernews.tv/twitch-officially-addresses-the-username-rename-recycling-policy/',
  },
  convention: {
    title: 'R. A. Fisher, Statistical Methods for Research Workers, 1925: the customary levels of 5 and 1 %',
    url: 'https://psychclassics.yorku.ca/Fisher/Methods/',
  },
  binomial: {
    title: 'Przyborowski and Wilenski, Biometrika 1940: below it no outcome of the test can reach 5 %',
    url: 'https://doi.org/10.1093/biomet/31.3-4.313',
  },
  efron: {
    title: 'Efron and Tibshirani, An Introduction to the Bootstrap, 1993',
    url: 'https://doi.org/10.1201/9780429246593',
  },
  lifetimes: {
    title: 'lifetimes, quick start: a penalty of 0.001 to 0.1 for small lists',
    url: 'https://github.com/CamDavidsonPilon/lifetimes/blob/master/docs/Quickstart.md',
  },
  'beager-2023': {
    title: 'Beager 2023: day rates of French community managers, over 7 hours',
    url: 'https://blog.beager.com/tjm-community-manager',
  },
  'packages-2026': {
    title: 'Monthly packages of a French freelancer, 2026',
    url: 'https://freelance-sandra-doucet.fr/?p=6748',
  },
  'bpifrance-2018': {
    title: 'Bpifrance Le Lab 2018: a first step costs €10,000 a year or more',
    url: 'https://experts-partenaires.com/news/les-pme-sont-encore-peu-actives-sur-les-reseaux-sociaux',
  },
};

/** The published sources with these ids, each once, in the order of the table above. */
export function sourcesNamed(ids: Iterable<string>): ({ id: string } & PublishedSource)[] {
  const wanted = new Set(ids);
  return Object.entries(publishedSources).flatMap(([id, source]) =>
    wanted.has(id) ? [{ id, ...source }] : [],
  );
}
