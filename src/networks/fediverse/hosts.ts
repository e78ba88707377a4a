/** Software by what a reader has to know about it; forks count as what they speak. */
export type Software = 'mastodon' | 'pleroma' | 'misskey' | 'peertube' | 'pixelfed' | 'gotosocial' | 'other';

/** Well-known servers, so that their urls are known by the host alone and need no question about the software. */
const byHost: Record<Exclude<Software, 'other'>, string> = {
  mastodon: `mastodon.social mastodon.online mstdn.social mastodon.world mas.to hachyderm.io fosstodon.org infosec.exchange
    techhub.social mstdn.jp pawoo.net chaos.social troet.cafe norden.social mastodon.art mastodon.gamedev.place mastodon.cloud
    mastodon.xyz piaille.fr framapiaf.org mamot.fr social.tchncs.de toot.community c.im universeodon.com indieweb.social
    mathstodon.xyz kolektiva.social journa.host newsie.social sfba.social ruby.social phpc.social mstdn.party ohai.social
    masto.ai masto.es tkz.one det.social social.vivaldi.net social.bund.de ec.social-network.europa.eu
    social.network.europa.eu social.overheid.nl m.cmx.im mastodon.nl mastodon.green mastodon.uno mastodon.scot aus.social
    mastodon.nz wandering.shop social.lol floss.social ioc.exchange toot.io toot.cafe nrw.social bonn.social muenchen.social
    sueden.social ruhr.social freiburg.social sciences.social fediscience.org scholar.social mastodon.sdf.org mastodon.ie
    stranger.social mastodonapp.uk mastodon.me.uk qoto.org dice.camp pouet.chapril.org social.coop beige.party defcon.social
    glasgow.social eupolicy.social toot.wales openbiblio.social hessen.social berlin.social hamburg.social mastodon.zaclys.com
    mastodon.design mastodon.berlin wien.rocks graz.social swiss.social tooting.ch mastodon.com.br bolha.us mastodon.la`,
  pleroma: 'fe.disroot.org pleroma.soykaf.com blob.cat poa.st',
  misskey:
    'misskey.io misskey.design misskey.art nijimiss.moe sushi.ski blahaj.zone transfem.social misskey.flowers misskey.systems',
  peertube: `framatube.org tilvids.com diode.zone video.blender.org tube.tchncs.de makertube.net tube.network.europa.eu
    aperi.tube skeptikon.fr peertube.tv video.ploud.fr tube.aquilenet.fr spectra.video`,
  pixelfed:
    'pixelfed.social pixelfed.de pixelfed.art pixey.org pixel.tchncs.de gram.social metapixl.com pixelfed.au pixelfed.tokyo',
  gotosocial: 'gts.superseriousbusiness.org goblin.technology',
};

/** Sites about the fediverse and its share buttons: never a server of accounts. */
export const fediverseServices = [
  'joinmastodon.org',
  'mastodonshare.com',
  'toot.kytta.dev',
  's2f.kytta.dev',
  'joinpeertube.org',
  'joinfediverse.wiki',
] as const;

const softwareByHost = new Map<string, Software>(
  (Object.entries(byHost) as [Software, string][]).flatMap(([software, hosts]) =>
    hosts.split(/\s+/).map((host): [string, Software] => [host, software]),
  ),
);

export const knownServers: readonly string[] = [...softwareByHost.keys()];

export function softwareOfHost(host: string): Software | undefined {
  return softwareByHost.get(host);
}

const bySpelling: Record<string, Software> = {
  mastodon: 'mastodon',
  hometown: 'mastodon',
  glitchcafe: 'mastodon',
  fedibird: 'mastodon',
  friendica: 'mastodon',
  pleroma: 'pleroma',
  akkoma: 'pleroma',
  rebased: 'pleroma',
  mitra: 'pleroma',
  misskey: 'misskey',
  sharkey: 'misskey',
  firefish: 'misskey',
  calckey: 'misskey',
  foundkey: 'misskey',
  cherrypick: 'misskey',
  catodon: 'misskey',
  iceshrimp: 'misskey',
  peertube: 'peertube',
  pixelfed: 'pixelfed',
  gotosocial: 'gotosocial',
};

/** What nodeinfo's `software.name` says, as a reader has to know it. */
export function softwareNamed(name: string): Software {
  const key = name.trim().toLowerCase();
  return Object.hasOwn(bySpelling, key) ? (bySpelling[key] ?? 'other') : 'other';
}
