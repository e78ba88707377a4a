import type { View } from '../view.js';

interface Props {
  view: View;
  keys: readonly string[];
  /** More names than this are left to the cards. */
  most?: number;
}

/** Companies by their names, each leading to its card; of many the first, and how many more. */
export function CompanyNames({ view, keys, most = 24 }: Props) {
  const rest = keys.length - most;
  return (
    <>
      {keys.slice(0, most).map((key, i) => (
        <>
          {i > 0 && ', '}
          <a href={view.hrefOf(key)}>
            <bdi>{view.nameOf(key)}</bdi>
          </a>
        </>
      ))}
      {rest > 0 && ` ${view.t.sites.andMore(rest)}`}
    </>
  );
}
