import type { ComponentChildren } from 'preact';
import { Scroll } from './scroll.js';

interface Column {
  head: string;
  /** Figures: set right, in figures of equal width. */
  numeric?: boolean;
}

interface Row {
  key: string;
  cells: readonly ComponentChildren[];
  /** What a column sorts by, where that is not its text. */
  sort?: readonly (number | undefined)[];
}

interface Props {
  caption: string;
  columns: readonly Column[];
  rows: readonly Row[];
  sortable?: boolean;
}

/** A data table whose first column heads its rows. */
export function Table({ caption, columns, rows, sortable }: Props) {
  return (
    <Scroll label={caption}>
      <table {...(sortable && { 'data-sortable': '' })}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.head} scope="col" {...(column.numeric && { class: 'num' })}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, i) => {
                const sort = row.sort?.[i];
                const extra = sort === undefined ? {} : { 'data-sort': sort };
                return i === 0 ? (
                  <th scope="row" {...extra}>
                    {cell}
                  </th>
                ) : (
                  <td {...(columns[i]?.numeric && { class: 'num' })} {...extra}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** The table twin of a chart, folded; a long and narrow one is printed in two columns. */
export function Twin({ label, long, ...table }: Props & { label: string; long?: boolean }) {
  return (
    <details class={long ? 'twin two-up' : 'twin'}>
      <summary>{label}</summary>
      <Table {...table} />
    </details>
  );
}
