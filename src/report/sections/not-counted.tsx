import { Link } from '../parts/link.js';
import { Table } from '../parts/table.js';
import type { View } from '../view.js';

const SHOWN = 40;

/** The accounts that were found and enter no figure, and why. */
export function NotCounted({ view }: { view: View }) {
  const { t, notCounted } = view;
  if (notCounted.length === 0) return null;
  const words = t.unseen.notCounted;
  const rest = notCounted.length - SHOWN;
  return (
    <div class="block" id="not-counted">
      <h3>{words.title}</h3>
      <p class="aside">{words.lead}</p>
      <Table
        caption={words.caption}
        columns={[{ head: t.page.company }, { head: words.account }, { head: t.unseen.why }]}
        rows={notCounted.slice(0, SHOWN).map(({ company, account }) => ({
          key: account.key,
          cells: [
            <a href={view.hrefOf(company.key)}>
              <bdi>{view.nameOf(company.key)}</bdi>
            </a>,
            <>
              {view.network(account.network)} <Link url={account.url} text={account.handle} max={40} />
            </>,
            account.notCounted === undefined ? t.page.none : t.cards.notCounted[account.notCounted],
          ],
        }))}
      />
      {rest > 0 && <p class="aside">{words.rest(rest)}</p>}
    </div>
  );
}
