import { iso } from './clock.mjs';
import { oneRecentPost } from './control.mjs';
import { escaped } from './html.mjs';

const PAGE = 20;

/** The web preview of a channel, twenty messages at a time, newest last on each page; and its card. */
export function telegram(account) {
  const { handle } = account;
  const messages = [...account.posts]
    .reverse()
    .map((post, i) => ({ ...post, number: (account.firstNumber ?? 1) + 1 + i }));
  const answers = [];
  let end = messages.length;
  do {
    const from = Math.max(0, end - PAGE);
    const before = end === messages.length ? '' : `?before=${messages[end].number}`;
    answers.push({
      url: `https://t.me/s/${handle}${before}`,
      text: previewOf(account, messages.slice(from, end), from === 0),
    });
    end = from;
  } while (end > 0);
  return answers;
}

function previewOf(account, messages, reachesStart) {
  const { handle, name, bio, site } = account;
  const link = site === undefined ? '' : ` <a href="${site}">${site}</a>`;
  const start = reachesStart ? created(account) : '';
  return `<!DOCTYPE html><html><head><title>${escaped(name)} – Telegram</title><meta property="og:title" content="${escaped(name)}"></head><body class="widget_frame_base tgme_webpreview">
<div class="tgme_channel_info"><div class="tgme_channel_info_header"><div class="tgme_channel_info_header_title"><span dir="auto">${escaped(name)}</span></div><div class="tgme_channel_info_header_username"><a href="https://t.me/${handle}">@${handle}</a></div></div><div class="tgme_channel_info_counters"><div class="tgme_channel_info_counter"><span class="counter_value">${account.followers}</span> <span class="counter_type">subscribers</span></div></div><div class="tgme_channel_info_description">${escaped(bio)}${link}</div></div>
<section class="tgme_channel_history js-message_history">
${start}${messages.map((message) => messageOf(message, handle)).join('\n')}
</section></body></html>`;
}

function created({ handle, created: day, name }) {
  return `<div class="tgme_widget_message_wrap"><div class="tgme_widget_message service_message js-widget_message" data-post="${handle}/1"><div class="tgme_widget_message_bubble"><div class="tgme_widget_message_text js-message_text">Channel ${escaped(`«${name}»`)} created</div><a class="tgme_widget_message_date" href="https://t.me/${handle}/1"><time datetime="${day}T08:00:00+00:00" class="time">08:00</time></a></div></div></div>\n`;
}

function messageOf({ number, time, text, views, likes }, handle) {
  const reactions =
    likes > 0
      ? `<div class="tgme_widget_message_reactions js-message_reactions"><span class="tgme_reaction"><i class="emoji"><b>☕</b></i>${likes}</span></div>`
      : '';
  return `<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message js-widget_message" data-post="${handle}/${number}"><div class="tgme_widget_message_bubble"><div class="tgme_widget_message_text js-message_text" dir="auto">${escaped(text)}</div>${reactions}<div class="tgme_widget_message_footer compact js-message_footer"><div class="tgme_widget_message_info short js-message_info"><span class="tgme_widget_message_views">${views}</span><span class="copyonly"> views</span><span class="tgme_widget_message_meta"><a class="tgme_widget_message_date" href="https://t.me/${handle}/${number}"><time datetime="${iso(time).replace('.000Z', '+00:00')}" class="time">${iso(time).slice(11, 16)}</time></a></span></div></div></div></div></div>`;
}

export function telegramControls(seed) {
  const nobody = `nosuch${seed}`;
  const card = `<!DOCTYPE html><html><head><title>Telegram: Contact @${nobody}</title><meta name="robots" content="noindex, nofollow"></head><body><div class="tgme_page"><div class="tgme_page_description">If you have <strong>Telegram</strong>, you can contact <a class="tgme_username_link" href="tg://resolve?domain=${nobody}">@${nobody}</a> right away.</div></div></body></html>`;
  const certain = {
    handle: 'telegram',
    name: 'Telegram News',
    bio: 'The official channel',
    followers: 11_300_000,
    created: '2015-09-22',
    ...oneRecentPost,
  };
  return [
    ...telegram(certain),
    { url: `https://t.me/s/${nobody}`, status: 302, headers: { location: `https://t.me/${nobody}` } },
    { url: `https://t.me/${nobody}`, text: card },
  ];
}
