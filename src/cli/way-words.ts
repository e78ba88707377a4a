/**
 * The French of what a way asks, of how a token is had, and of what robots.txt speaks about, by the English of the networks'
 * own facts. A test walks the networks and names what is missing here, and what nobody says any more.
 */
export const frenchFacts: Readonly<Record<string, string>> = {
  // what a way asks
  "Meta's Graph API with your own token: the Page and its 25 newest posts":
    'la Graph API de Meta avec votre propre jeton : la page et ses 25 dernières publications',
  'the Page Plugin, the documented frame for other sites, in a browser':
    'le Page Plugin, le cadre documenté pour d’autres sites, dans un navigateur',
  "the Page's own document on facebook.com": 'le document de la page sur facebook.com',
  'the light page for phones (m.facebook.com)': 'la page légère pour téléphones (m.facebook.com)',
  "Meta's Business Discovery with your own token: the profile and its newest posts":
    'Business Discovery de Meta avec votre propre jeton : le profil et ses dernières publications',
  "the account's page on instagram.com": 'la page du compte sur instagram.com',
  'the profile card Instagram renders for other sites (/embed/)':
    'la carte de profil qu’Instagram fournit à d’autres sites (/embed/)',
  "the profile data of Instagram's web client": 'les données de profil du client web d’Instagram',
  'the page as LinkedIn shows it to guests': 'la page telle que LinkedIn la montre aux visiteurs',
  'the official API v2 (one look-up of the user, one page of posts) with your own token':
    'l’API v2 officielle (une recherche de l’utilisateur, une page de publications) avec votre propre jeton',
  'the documented embed service (publish.twitter.com/oembed) whether the account resolves':
    'le service d’intégration documenté (publish.twitter.com/oembed) : le compte existe-t-il',
  'the timeline X renders for embedding (syndication.twitter.com), one request':
    'le fil que X fournit à l’intégration (syndication.twitter.com), une requête',
  "the account's page on x.com": 'la page du compte sur x.com',
  'The YouTube Data API v3: channels, the uploads playlist, and the counters of its videos (3 to 5 of 10 000 free units a day)':
    'l’API YouTube Data v3 : la chaîne, la liste de ses vidéos et leurs compteurs (3 à 5 des 10 000 unités gratuites par jour)',
  'The Videos, Shorts, Live and Posts tabs of the channel page, and the watch page of the newest item for its exact date':
    'les onglets Vidéos, Shorts, En direct et Posts de la chaîne, et la page de la dernière vidéo pour sa date exacte',
  'The channel’s Atom feed, for accounts whose address tells the channel id; robots.txt disallows it':
    'le flux Atom de la chaîne, si l’adresse du compte donne l’identifiant ; robots.txt l’interdit',
  "the account's page on tiktok.com": 'la page du compte sur tiktok.com',
  'the creator card TikTok renders for other sites (/embed/@name), and the cards of the three newest posts':
    'la carte de créateur que TikTok fournit à d’autres sites (/embed/@name), et celles des trois dernières publications',
  'the documented embed service (/oembed) whether the account resolves':
    'le service d’intégration documenté (/oembed) : le compte existe-t-il',
  'Threads’ API for the discovery of public profiles: profile and posts, 100 a page':
    'l’API de Threads pour les profils publics : le profil et ses publications, 100 par page',
  'The profile page: its description for previews, and the posts embedded in it where Threads sends them':
    'la page du profil : sa description pour les aperçus, et les publications qu’elle contient quand Threads les envoie',
  'The RSS feed of the newest pins (25)': 'le flux RSS des dernières épingles (25)',
  'The profile page: counters, website, and when the account last saved a pin':
    'la page du profil : compteurs, site, et la date de la dernière épingle',
  'What Pinterest’s own embedded profile widget asks for: counters and the newest pins with their saves':
    'ce que demande le widget de profil de Pinterest : compteurs et dernières épingles, avec leurs enregistrements',
  'Pinterest’s oEmbed endpoint: does the profile exist?': 'le oEmbed de Pinterest : le profil existe-t-il ?',
  'The public profile page with the data it carries: Spotlights, the live story, saved stories':
    'la page publique du profil et ses données : Spotlights, story en cours, stories gardées',
  'The public app view API: the profile, then the newest posts, 100 at a time; where it knows no such profile, whether the handle itself leads to an account (the app view’s resolver, the file and the DNS record of the domain)':
    'l’API publique : le profil, puis les dernières publications, 100 à la fois ; sans profil, le nom mène-t-il à un compte (résolveur, fichier et enregistrement DNS du domaine)',
  "The account's own data server, found through its handle and its DID document: the newest 100 post records":
    'le serveur de données du compte, trouvé par son nom et son document DID : les 100 dernières publications',
  "The profile's RSS feed": 'le flux RSS du profil',
  "The channel's web preview, t.me/s/<name>, 20 messages at a time":
    'l’aperçu web du canal, t.me/s/<nom>, 20 messages à la fois',
  "The channel's card, t.me/<name>": 'la carte du canal, t.me/<nom>',
  'The public page of the channel': 'la page publique de la chaîne',
  'The Reddit Data API at oauth.reddit.com: about, newest posts, and for users the newest comments':
    'la Data API de Reddit (oauth.reddit.com) : présentation, dernières publications, et les derniers commentaires d’un utilisateur',
  'The Atom feed of a user (posts and comments) or of a subreddit (newest first); robots.txt disallows it, as everything on reddit.com':
    'le flux Atom d’un utilisateur (publications et commentaires) ou d’un subreddit ; robots.txt l’interdit, comme tout reddit.com',
  'The invite, as Discord’s own client asks for it before anybody joins':
    'l’invitation, comme le client de Discord la demande avant que quelqu’un n’entre',
  'The Helix API: the user, the videos kept, the stream of this moment, the number of followers':
    'l’API Helix : l’utilisateur, les vidéos gardées, le direct en cours, le nombre d’abonnés',
  'The Vimeo API: the user and the newest videos, fifty a page':
    'l’API de Vimeo : l’utilisateur et ses dernières vidéos, cinquante par page',
  'The RSS feed of the user’s videos, which Vimeo calls discontinued and often still answers':
    'le flux RSS des vidéos, que Vimeo dit abandonné et qui répond souvent encore',
  'The public page of the user’s videos': 'la page publique des vidéos',
  'Flickr’s API: the person, and the photos with their upload dates, views, favourites and comments':
    'l’API de Flickr : la personne, et ses photos avec dates, vues, favoris et commentaires',
  'The profile page where only an alias is known (for the permanent id), then the public feed of uploads where the page itself dates none':
    'la page du profil si seul un alias est connu (pour l’identifiant permanent), puis le flux public si la page ne date rien',
  'Tumblr’s API v2: blog info and posts, 50 a page':
    'l’API v2 de Tumblr : le blog et ses billets, 50 par page',
  'The RSS feed of the blog (20 newest posts), and the older JSON form where the feed does not reach back a year':
    'le flux RSS du blog (20 derniers billets), et l’ancienne forme JSON s’il ne remonte pas à un an',
  'The blog’s posts as JSON in the form of the first API (50 a page)':
    'les billets du blog en JSON, dans la forme de la première API (50 par page)',
  'The blog’s page on www.tumblr.com, with the data it carries':
    'la page du blog sur www.tumblr.com et ses données',
  'The RSS feed of the user or the publication (10 newest stories)':
    'le flux RSS de l’utilisateur ou de la publication (10 derniers textes)',
  'The page of the user or publication, with the data it carries':
    'la page de l’utilisateur ou de la publication et ses données',
  'The RSS feed of the publication (20 newest posts), and its archive where the feed does not reach back a year':
    'le flux RSS de la publication (20 derniers billets), et ses archives s’il ne remonte pas à un an',
  'The archive of the publication as JSON, 25 posts a page':
    'les archives de la publication en JSON, 25 billets par page',
  'The public profile of a person or brand as JSON, then its feed of posts and notes':
    'le profil public d’une personne ou d’une marque en JSON, puis ses billets et ses notes',
  'The home page of the publication: name, description, date of foundation, own domain':
    'l’accueil de la publication : nom, description, date de création, domaine propre',
  'The REST API: the organisation or user, its repositories by last push, its public events of the last 30 days':
    'l’API REST : l’organisation ou l’utilisateur, ses dépôts par dernier envoi, ses événements publics des 30 derniers jours',
  'The public page of the organisation or user, when the API has no requests left for us':
    'la page publique de l’organisation ou de l’utilisateur, quand l’API ne nous laisse plus de requêtes',
  'VK’s API: who the screen name is, the community or person, and the wall (100 posts a page)':
    'l’API de VK : à qui est le nom, la communauté ou la personne, et le mur (100 publications par page)',
  'The page of the community or person, where VK shows it to a reader who is not signed in':
    'la page de la communauté ou de la personne, quand VK la montre à qui n’est pas connecté',
  "The account's own server, by the API of its software: Mastodon, Pleroma, Akkoma, Misskey and forks, PeerTube, or the public page (GoToSocial, Pixelfed)":
    'le serveur du compte, par l’API de son logiciel : Mastodon, Pleroma, Akkoma, Misskey et dérivés, PeerTube, ou la page publique (GoToSocial, Pixelfed)',
  "The account's RSS or Atom feed on its own server": 'le flux RSS ou Atom du compte sur son serveur',
  'Webfinger, the actor document, its outbox and its count of followers, as one server asks another':
    'Webfinger, le document de l’acteur, sa boîte d’envoi et son nombre d’abonnés, comme un serveur en interroge un autre',
  'The address itself: a feed, or a page that announces one (in its head, its headers, its links, by its platform); then the blog or news page it links to; WordPress by its REST interface as well':
    'l’adresse même : un flux, ou une page qui en annonce un (en-tête, liens, plateforme) ; puis le blog ou les actualités vers quoi elle renvoie ; WordPress aussi par son interface REST',
  'The usual feed addresses, when nothing announces one: /feed, /rss.xml, /feed.xml, /blog/feed, /blog/rss.xml; for an address below the top of its host (/news) /news/feed, /news/rss.xml, /news/feed.xml, /feed, /rss.xml':
    'les adresses de flux habituelles, si rien n’en annonce : /feed, /rss.xml, /feed.xml, /blog/feed, /blog/rss.xml ; sous une page (/news) /news/feed, /news/rss.xml, /news/feed.xml, /feed, /rss.xml',
  'The page that lists the posts: structured data, microformats, machine-readable times, the data of Next.js':
    'la page qui liste les billets : données structurées, microformats, dates lisibles par une machine, données de Next.js',
  'The sitemaps that robots.txt names, and the one of them that is about posts':
    'les plans de site que robots.txt nomme, et celui d’entre eux qui porte sur les billets',
  // how a token is had
  'Create an app at developers.facebook.com, have Page Public Content Access approved, and make a token.':
    'Créez une application sur developers.facebook.com, faites approuver Page Public Content Access, puis générez un jeton.',
  'Link a professional Instagram account of yours to a Facebook Page, create an app at developers.facebook.com, and make a token with instagram_basic, instagram_manage_insights and pages_read_engagement.':
    'Liez un compte Instagram professionnel à vous à une page Facebook, créez une application sur developers.facebook.com, puis générez un jeton avec instagram_basic, instagram_manage_insights et pages_read_engagement.',
  'Create an app at developer.x.com, buy credits, and copy its app-only Bearer Token.':
    'Créez une application sur developer.x.com, achetez des crédits et copiez son Bearer Token.',
  'console.cloud.google.com: make a project, enable "YouTube Data API v3", create an API key under Credentials (free)':
    'console.cloud.google.com : créez un projet, activez « YouTube Data API v3 », puis une clé d’API dans Identifiants (gratuit)',
  'A Meta app with the permissions threads_basic and threads_profile_discovery after App Review: https://developers.facebook.com/docs/threads':
    'Une application Meta avec les permissions threads_basic et threads_profile_discovery, après examen : https://developers.facebook.com/docs/threads',
  'have an app approved by Reddit (reddit.com/prefs/apps, Responsible Builder Policy), then exchange its id and secret at www.reddit.com/api/v1/access_token with grant_type=client_credentials; the access token lives one day':
    'Faites approuver une application par Reddit (reddit.com/prefs/apps, Responsible Builder Policy), puis échangez son identifiant et son secret sur www.reddit.com/api/v1/access_token avec grant_type=client_credentials ; le jeton vit un jour',
  'dev.twitch.tv/console: register an application, then exchange its id and secret for an app access token at id.twitch.tv/oauth2/token with grant_type=client_credentials; the token lives about sixty days':
    'dev.twitch.tv/console : enregistrez une application, puis échangez son identifiant et son secret contre un jeton d’application sur id.twitch.tv/oauth2/token avec grant_type=client_credentials ; le jeton vit une soixantaine de jours',
  'developer.vimeo.com/apps: create an app and generate an unauthenticated access token (scope "public")':
    'developer.vimeo.com/apps : créez une application et générez un jeton d’accès « unauthenticated » (portée « public »)',
  'Ask for a non-commercial key at https://www.flickr.com/services/apps/create/':
    'Demandez une clé non commerciale sur https://www.flickr.com/services/apps/create/',
  'Register an application at https://www.tumblr.com/oauth/apps; its consumer key is the token.':
    'Enregistrez une application sur https://www.tumblr.com/oauth/apps ; sa « consumer key » est le jeton.',
  'github.com/settings/tokens: generate a fine-grained token without any permission (public data only)':
    'github.com/settings/tokens : générez un jeton « fine-grained » sans aucune permission (données publiques seulement)',
  'Create an application at https://id.vk.com/about/business/go; its service token is enough.':
    'Créez une application sur https://id.vk.com/about/business/go ; son jeton de service suffit.',
  // what robots.txt speaks about
  'pages and the page plugin': 'pages et Page Plugin',
  'profile pages and embeds': 'pages de profil et intégrations',
  'company pages': 'pages d’entreprise',
  'profile pages': 'pages de profil',
  'the embed service': 'service d’intégration',
  'channel pages': 'pages de chaîne',
  'the Atom feed': 'flux Atom',
  'embedded cards': 'cartes intégrées',
  'profile pages and feeds': 'pages de profil et flux',
  'the public app view': 'API publique',
  'the preview of channels (there is no file)': 'aperçu des canaux (pas de fichier)',
  'users and communities': 'utilisateurs et communautés',
  'pages and feeds': 'pages et flux',
  'feeds and posts': 'flux et publications',
};
