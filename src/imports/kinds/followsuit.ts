import { networkNamed } from '../../model/network-id.js';
import { postKinds } from '../../model/reading.js';
import { known } from '../../networks/text/data/index.js';
import { countAt, dateAt, handleHint, has, postsOf, textAt, urlHint } from '../fields.js';
import { handOverFacts } from '../hand-over-schema.js';
import { type AccountHint, error, type ImportKind, nothing, type Period, says } from '../import-kind.js';

/** The hand-over format: what any program can write for followsuit, as CSV or as one JSON object a line. */
export const handOver: ImportKind = {
  id: 'followsuit',
  name: 'followsuit hand-over',
  facts: {
    account: 'account: a url, or network:handle',
    dates: 'post_at, or posts_in_period with from and to',
    followers: 'followers',
    collected: 'seen_at',
    proves: 'silence over a period',
    traps: ['posts_in_period of 0 counts only with from, to and a source (source_file or seen_by).'],
  },
  fits: (value) => has(value, 'account') && handOverFacts.some((k) => has(value, k)),
  read: ({ value }) => {
    const account = accountHints(textAt(value, 'account') ?? '');
    const outcome = textAt(value, 'outcome');
    if (account.length === 0) return nothing;
    if (outcome !== undefined && outcome !== 'present') return error;
    const kind = postKinds.find((k) => k === textAt(value, 'kind')) ?? 'original';
    return says({
      account,
      ...known({
        seenAt: dateAt(value, 'seen_at')?.to,
        seenBy: textAt(value, 'seen_by'),
        period: periodOf(value),
      }),
      profile: known({ followers: countAt(value, 'followers') }),
      posts:
        has(value, 'post_at') || has(value, 'post_url')
          ? postsOf({
              kind,
              url: textAt(value, 'post_url'),
              at: dateAt(value, 'post_at'),
              text: textAt(value, 'text'),
            })
          : [],
    });
  },
};

function accountHints(written: string): AccountHint[] {
  const named = /^([\w+ ]{1,30}):(?!\/\/)(.+)$/.exec(written);
  const network = named?.[1] === undefined ? undefined : networkNamed(named[1]);
  return network === undefined ? urlHint(written) : handleHint(network, named?.[2]?.trim());
}

/** Silence is claimed only by who says over which days, and where that stands. */
function periodOf(value: unknown): Period | undefined {
  const [posts, from, to] = [countAt(value, 'posts_in_period'), dateAt(value, 'from'), dateAt(value, 'to')];
  if (posts === undefined || from === undefined || to === undefined || from.from > to.to) return undefined;
  if (posts.value === 0 && textAt(value, 'source_file', 'seen_by') === undefined) return undefined;
  return { from: from.from, to: to.to, posts: posts.value };
}
