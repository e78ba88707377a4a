/**
 * The French of every sentence in a help page, by its English, which stands beside the option it describes. A test walks the
 * commands and names what is missing here, and what nobody says any more.
 */
export const frenchHelp: Readonly<Record<string, string>> = {
  // headings
  'Usage:': 'Usage :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
  'General:': 'Général :',
  'The main job:': 'L’essentiel :',
  'Looking closer:': 'Voir de plus près :',
  'When the door is shut:': 'Quand la porte est fermée :',
  'Evidence and upkeep:': 'Preuves et entretien :',
  'Asking:': 'Interroger :',
  'While it runs:': 'Pendant l’audit :',
  'When it is done:': 'Une fois terminé :',
  'Evidence and earlier audits:': 'Preuves et audits précédents :',
  'Report:': 'Rapport :',
  'Examples:': 'Exemples :',
  'Begin with:': 'Pour commencer :',
  // every command
  "Audits your competitors' social presence: which accounts are alive, which were left behind, and whether following suit is a reason at all.":
    'Audite la présence de vos concurrents sur les réseaux sociaux : quels comptes vivent, lesquels sont à l’abandon, et si les imiter est une raison.',
  'print the version': 'afficher la version',
  'print this help': 'afficher cette aide',
  'Print the help of a command': 'Afficher l’aide d’une commande',
  'database: a file or postgres://… (default: followsuit.db)':
    'base : un fichier ou postgres://… (par défaut : followsuit.db)',
  'language of what people read (default: en)': 'langue de ce qui se lit (par défaut : celle du système)',
  'print the result as JSON on standard output': 'écrire le résultat en JSON sur la sortie standard',
  'no progress, only results and problems': 'pas de progression, seulement résultats et problèmes',
  'no colours (also: NO_COLOR=1)': 'pas de couleurs (aussi : NO_COLOR=1)',
  'who asks: sent with every request in the User-Agent':
    'qui demande : joint à chaque requête dans le User-Agent',
  'configuration (default: followsuit.config.json if there)':
    'configuration (par défaut : followsuit.config.json s’il existe)',
  // init, audit
  'Begin: five questions, then a list of competitors and a configuration in this folder':
    'Commencer : cinq questions, puis une liste de concurrents et une configuration dans ce dossier',
  'Audit a list of competitors: find their accounts, look at each, and write the report':
    'Auditer une liste de concurrents : trouver leurs comptes, les regarder, écrire le rapport',
  'CSV, XLSX, text or JSON files, urls, or - for standard input':
    'fichiers CSV, XLSX, texte ou JSON, adresses, ou - pour l’entrée standard',
  'sheet of a workbook that holds the list (default: the first)':
    'feuille du classeur où est la liste (par défaut : la première)',
  'your own company: shown beside the others, never counted (repeatable)':
    'votre entreprise : montrée à côté des autres, jamais comptée (répétable)',
  'the trade of the list, for benchmarks': 'le secteur de la liste, pour les comparaisons',
  'stop at a bad row instead of leaving it out': 's’arrêter à une ligne fautive au lieu de l’écarter',
  'count accounts that are only probably theirs':
    'compter aussi les comptes qui ne sont que probablement les leurs',
  'exit with 1 when met, e.g. abandoned>0,own:dormant':
    'finir avec le code 1 si la condition est remplie, par ex. abandoned>0,own:dormant',
  'pages read per website': 'pages lues par site',
  'stop asking after so many minutes': 'cesser d’interroger au bout de tant de minutes',
  'do not ask Wikidata for accounts': 'ne pas chercher de comptes dans Wikidata',
  'also ask Wikidata’s query service for the items of the websites: its robots.txt forbids that, so only with --robots ignore':
    'demander aussi au service de requêtes de Wikidata les éléments des sites : son robots.txt l’interdit, donc seulement avec --robots ignore',
  'do not ask before a long run (more than 200 companies) or a paid API':
    'ne pas demander avant un long audit (plus de 200 entreprises) ni avant une API payante',
  'write the report every so often before the end (5m)': 'écrire le rapport à intervalles avant la fin (5m)',
  'say every request, answer, refusal and pause': 'dire chaque requête, réponse, refus et attente',
  'the same as JSON lines in a file; never a secret':
    'la même chose en lignes JSON dans un fichier ; jamais un secret',
  'send what changed: smtp://user@host:587/to@acme.example, or the url of a webhook (repeatable)':
    'envoyer ce qui a changé : smtp://nom@hôte:587/a@acme.example, ou l’adresse d’un webhook (répétable)',
  'send it even when nothing changed': 'l’envoyer même si rien n’a changé',
  'let notices reach this private host (repeatable)':
    'laisser les messages atteindre cet hôte privé (répétable)',
  'keep pictures of the accounts left behind, dead ones too':
    'garder une image des comptes à l’abandon, disparus compris',
  'ask again about accounts of the last audit that ended so (blocked,failed,hidden)':
    'réinterroger les comptes du dernier audit qui ont fini ainsi (blocked,failed,hidden)',
  'use answers of earlier audits younger than this (7d, 12h)':
    'reprendre les réponses d’audits plus récentes que cela (7d, 12h)',
  'keep what was answered as evidence': 'garder les réponses comme preuves',
  'ask nobody: answer from a database, a HAR file or a folder':
    'n’interroger personne : répondre d’une base, d’un fichier HAR ou d’un dossier',
  // asking
  'ignore: only where you have the right to; the report says so':
    'ignore : seulement si vous en avez le droit ; le rapport le dit',
  'requests in flight over all hosts (default: 8)': 'requêtes simultanées, tous hôtes (par défaut : 8)',
  'least time between two requests to a company site (default: 1)':
    'délai minimal entre deux requêtes à un site (par défaut : 1)',
  'longest wait for a whole answer (default: 30)': 'attente maximale d’une réponse (par défaut : 30)',
  'HTTP proxy (also: HTTPS_PROXY, HTTP_PROXY)': 'mandataire HTTP (aussi : HTTPS_PROXY, HTTP_PROXY)',
  'accept certificates that cannot be verified; the report says so':
    'accepter des certificats invérifiables ; le rapport le dit',
  'let requests reach this private host (repeatable); the report says so':
    'laisser les requêtes atteindre cet hôte privé (répétable) ; le rapport le dit',
  'the Chromium to use (default: the first one found)':
    'le Chromium à utiliser (par défaut : le premier trouvé)',
  'never open a browser': 'ne jamais ouvrir de navigateur',
  'use a remote browser (Playwright server or DevTools endpoint)':
    'utiliser un navigateur distant (serveur Playwright ou DevTools)',
  // the report
  'html, pdf, json, csv, xlsx, md; several with commas (default: html)':
    'html, pdf, json, csv, xlsx, md ; plusieurs avec des virgules (par défaut : html)',
  'where: a file; with several formats its name without ending; - for standard output (default: followsuit-report)':
    'où : un fichier ; pour plusieurs formats, son nom sans extension ; - pour la sortie standard (par défaut : followsuit-report)',
  'open the report when it is written': 'ouvrir le rapport une fois écrit',
  'two pages for a board instead of the whole report (pdf, or html with --format html)':
    'deux pages pour une direction au lieu du rapport entier (pdf, ou html avec --format html)',
  'excel-fr: semicolons and decimal commas (default with --lang fr); standard: commas and points':
    'excel-fr : points-virgules et virgules décimales (par défaut avec --lang fr) ; standard : virgules et points',
  'title of the report': 'titre du rapport',
  'picture on the first page (png, jpg, svg, webp)': 'image de la première page (png, jpg, svg, webp)',
  'your colour': 'votre couleur',
  'call the competitors A, B, C': 'appeler les concurrents A, B, C',
  'Write the report again from the database: other language, thresholds, formats. Asks nobody.':
    'Réécrire le rapport depuis la base : autre langue, autres seuils, autres formats. N’interroge personne.',
  'which audit (default: the newest)': 'quel audit (par défaut : le dernier)',
  'Audit twelve made-up companies from answers that ship with followsuit: offline, in seconds':
    'Auditer douze entreprises inventées d’après des réponses fournies : hors ligne, en quelques secondes',
  // looking closer
  'Show which accounts a website declares, where each was found, and what was turned down':
    'Montrer quels comptes un site déclare, où chacun se trouve, et ce qui est écarté',
  'pages read per site at most (default: 5)': 'pages lues par site au plus (par défaut : 5)',
  'do not ask Wikidata': 'ne pas consulter Wikidata',
  "companies' websites": 'sites d’entreprises',
  'Look at accounts now and print what can be seen of each; stores nothing':
    'Regarder des comptes maintenant et dire ce qu’on en voit ; ne garde rien',
  'urls of accounts, blogs or feeds': 'adresses de comptes, de blogs ou de flux',
  'Print how an account came to its standing, or a site to what it declares: answers, readings, rules':
    'Dire comment un compte a été jugé, ou d’où vient ce qu’un site déclare : réponses, lectures, règles',
  'url of an account or a site, a company, or network:handle':
    'adresse d’un compte ou d’un site, une entreprise, ou réseau:nom',
  'What changed between two audits (default: the two newest of the same list)':
    'Ce qui a changé entre deux audits (par défaut : les deux derniers d’une même liste)',
  'id of the earlier audit': 'numéro du premier audit',
  'id of the later audit': 'numéro du second audit',
  'also look for accounts that the sites once declared, in a web archive (takes longer)':
    'chercher aussi, dans une archive du web, les comptes que les sites ont déclarés un jour (plus long)',
  'another Wayback Machine to ask (default: https://web.archive.org)':
    'une autre Wayback Machine à interroger (par défaut : https://web.archive.org)',
  'Show which accounts a website once announced and mentions no more (web archive)':
    'Montrer quels comptes un site a annoncés un jour et ne mentionne plus (archive du web)',
  'pages of today’s site read at most (default: 5)': 'pages du site actuel lues au plus (par défaut : 5)',
  'also ask a web archive for the newest post it has kept an address of':
    'demander aussi à une archive du web la dernière publication dont elle a gardé l’adresse',
  // when the door is shut
  'Open a browser window on each account that could not be checked; you look, press a key, and what you see is read':
    'Ouvrir une fenêtre sur chaque compte qui n’a pas pu être vérifié ; vous regardez, pressez une touche, et ce que vous voyez est lu',
  'Open a page on this machine where you look at what could not be seen: save pages, or click what you saw':
    'Ouvrir une page sur cette machine où vous regardez ce qui n’a pas pu être vu : enregistrez les pages, ou dites d’un clic ce que vous voyez',
  'port on 127.0.0.1 (default: any that is free)': 'port sur 127.0.0.1 (par défaut : le premier libre)',
  'do not open it in your browser': 'ne pas l’ouvrir dans votre navigateur',
  'read pages that are saved into this folder (default: Downloads)':
    'lire les pages enregistrées dans ce dossier (par défaut : Téléchargements)',
  'keep a browser profile of your own in this folder, so that you stay signed in from run to run (default: nothing is kept)':
    'garder dans ce dossier un profil de navigateur à vous, pour rester connecté d’une fois à l’autre (par défaut : rien n’est gardé)',
  'who is looking: initials or a name': 'qui regarde : initiales ou nom',
  'Write down what you saw on an account yourself; the report marks it as seen by a person':
    'Noter ce que vous avez vu d’un compte ; le rapport le marque comme vu par une personne',
  'day or month of the last post: 2025-03-14 or 2025-03':
    'jour ou mois de la dernière publication : 2025-03-14 ou 2025-03',
  'the page is there, and shows that nothing was ever posted':
    'la page existe, et montre que rien n’a jamais été publié',
  'the network says that there is no such page': 'le réseau dit que cette page n’existe pas',
  'you were not let in either': 'vous n’avez pas pu entrer non plus',
  'followers as shown: 1200, 1 200 or 1.2k': 'abonnés tels qu’affichés : 1200, 1 200 ou 1,2k',
  'who saw it: initials or a name (required)': 'qui l’a vu : initiales ou nom (obligatoire)',
  'url of the account': 'adresse du compte',
  'Read pages and recordings saved by a person, and print what they show, as JSON':
    'Lire des pages et des enregistrements faits par une personne, et dire ce qu’ils montrent, en JSON',
  'read the pages as this account (default: every account page in the file)':
    'lire les pages comme ce compte (par défaut : toutes les pages de comptes du fichier)',
  "read the pages as this company's website and print the accounts it declares":
    'lire les pages comme le site de cette entreprise et donner les comptes qu’il déclare',
  'the network of --account, where its url does not tell (blog)':
    'le réseau de --account, si l’adresse ne le dit pas (blog)',
  'when the pages were seen, where the files do not say (YYYY-MM-DD)':
    'quand les pages ont été vues, si les fichiers ne le disent pas (AAAA-MM-JJ)',
  'also keep what was read, as evidence captured by a person':
    'garder aussi ce qui est lu, comme preuve relevée par une personne',
  'with --into: who saved the page': 'avec --into : qui a enregistré la page',
  'print JSON (read always does)': 'écrire du JSON (read le fait toujours)',
  'HAR files, saved pages (.html, .mhtml, .webarchive) or folder recordings':
    'fichiers HAR, pages enregistrées (.html, .mhtml, .webarchive) ou dossiers d’enregistrements',
  'Take in files of other programs (exports, scrapers): followsuit imports lists the kinds':
    'Reprendre les fichiers d’autres programmes (exports, collecteurs) ; followsuit imports en donne la liste',
  'say what the files hold, and keep nothing': 'dire ce que contiennent les fichiers, sans rien garder',
  'when the files were made, where they do not say: 2026-10-03':
    'quand les fichiers ont été faits, s’ils ne le disent pas : 2026-10-03',
  'the account a name in a file stands for (repeatable)':
    'le compte que désigne un nom du fichier (répétable)',
  'explain a column of a table nobody recognises (repeatable)':
    'expliquer une colonne d’un tableau inconnu (répétable)',
  'sheet of a workbook (default: the first)': 'feuille du classeur (par défaut : la première)',
  'the audit to take them into (default: the newest)': 'l’audit qui les reprend (par défaut : le dernier)',
  'CSV, JSON, NDJSON, XLSX or .json.xz files': 'fichiers CSV, JSON, NDJSON, XLSX ou .json.xz',
  'Get and keep the keys that open what is closed to visitors':
    'Obtenir et garder les clés qui ouvrent ce qui est fermé aux visiteurs',
  'remove the key that is kept': 'retirer la clé gardée',
  'keep the key without trying it': 'garder la clé sans l’essayer',
  'youtube, instagram, x, twitch, github … (default: which there are)':
    'youtube, instagram, x, twitch, github … (par défaut : lesquelles existent)',
  // evidence and upkeep
  'mark the audit, to find it by later: client=acme (repeatable)':
    'marquer l’audit pour le retrouver : client=acme (répétable)',
  'the newest of the audits with this tag (repeatable: with all of them)':
    'le plus récent des audits qui portent cette étiquette (répétable : qui les portent toutes)',
  'only the audits with this tag (repeatable: with all of them)':
    'seulement les audits qui portent cette étiquette (répétable : qui les portent toutes)',
  'Help with the audits that are open on a server (--db postgres://…), from this machine too':
    'Prêter main-forte, depuis cette machine aussi, aux audits en cours sur un serveur (--db postgres://…)',
  'tasks underway at once (default: 64)': 'tâches menées à la fois (par défaut : 64)',
  'end when no audit is open any more, instead of waiting for the next one':
    'finir quand plus aucun audit n’est en cours, au lieu d’attendre le suivant',
  'Show the audits of a database, what they still wait for, and until when':
    'Montrer les audits d’une base, ce qu’ils attendent encore, et jusqu’à quand',
  'Copy all audits into another database, from a file to a server or back, and compare':
    'Copier tous les audits dans une autre base, d’un fichier vers un serveur ou l’inverse, puis comparer',
  'Take the kept pages from older audits; their facts, answers and digests stay':
    'Retirer des anciens audits les pages conservées ; faits, réponses et empreintes restent',
  'how many finished audits of each list keep their pages':
    'combien d’audits terminés de chaque liste gardent leurs pages',
  'only say what would be taken away': 'dire seulement ce qui serait retiré',
  'the database to copy': 'la base à copier',
  'where to: a new database, or one that a copy was cut short in':
    'où : une base neuve, ou celle où une copie a été interrompue',
  'Write the answers of an audit as evidence: HAR (opens in browsers) or WARC (for archives)':
    'Écrire les réponses d’un audit comme preuves : HAR (pour les navigateurs) ou WARC (pour les archives)',
  'write a HAR 1.2 file; - for standard output': 'écrire un fichier HAR 1.2 ; - pour la sortie standard',
  'write a WARC 1.1 file, compressed when its name ends in .gz; - for standard output':
    'écrire un fichier WARC 1.1, compressé si son nom finit par .gz ; - pour la sortie standard',
  'Print what runs the audit every month: cron, systemd timer, GitHub Actions':
    'Donner de quoi lancer l’audit chaque mois : cron, minuterie systemd, GitHub Actions',
  'write them as files into this folder': 'les écrire en fichiers dans ce dossier',
  'the list (default: that of the configuration)': 'la liste (par défaut : celle de la configuration)',
  'Which networks followsuit reads, by which ways, what each way yields and what it needs':
    'Quels réseaux sont lus, par quelles voies, ce que chacune donne et demande',
  'write one page of documentation per network': 'écrire une page de documentation par réseau',
  'only these': 'seulement ceux-ci',
  'Which files of other programs can be taken in, and what each proves':
    'Quels fichiers d’autres programmes peuvent être repris, et ce que chacun prouve',
  'write the page of documentation': 'écrire la page de documentation',
  'Explain what robots.txt says about a url: allowed or not, by which rule on which line':
    'Expliquer ce que robots.txt dit d’une adresse : permise ou non, par quelle règle, à quelle ligne',
  'read this file instead of asking the host for its robots.txt':
    'lire ce fichier au lieu de demander à l’hôte son robots.txt',
  'the product token to look for': 'le nom de robot à chercher',
  'print {"allowed","rule","line","reason"}': 'écrire {"allowed","rule","line","reason"}',
  'the url somebody would like to fetch': 'l’adresse que quelqu’un voudrait lire',
  'Check what is at hand: tokens, browser, database, clock, and what each network says to robots':
    'Vérifier ce qu’on a : clés, navigateur, base, horloge, et ce que chaque réseau dit aux robots',
  'ask nobody: only what can be checked on this machine':
    'n’interroger personne : seulement ce qui se vérifie sur cette machine',
  'Ask each way, live, about an account that certainly exists and one that cannot; exit code 1 when a network has changed':
    'Interroger chaque voie sur un compte qui existe à coup sûr et un autre impossible ; code 1 si un réseau a changé',
  'Print the version, and that of Node.js': 'Afficher la version, et celle de Node.js',
};
