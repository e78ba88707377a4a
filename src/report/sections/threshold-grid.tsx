import { Twin } from '../parts/table.js';
import { settingName } from '../text/texts.js';
import type { View } from '../view.js';

/** What the count of accounts run well owes to the thresholds: the least and the most over all of them, and recency alone. */
export function ThresholdGrid({ view }: { view: View }) {
  const { t, f, model } = view;
  const { runWell, least, most, thresholds, activeWithin } = model.verdict.thresholdGrid;
  const words = t.threshold.grid;
  if (thresholds.length === 0) return null;
  return (
    <>
      <h3 class="block">{words.title}</h3>
      <p class="lead">{words.message(runWell, least, most)}</p>
      <p class="aside">{activeWithin.map(({ days, accounts }) => words.recency(days, accounts)).join(' ')}</p>
      <Twin
        label={t.page.table}
        caption={words.caption}
        columns={[{ head: words.threshold }, { head: words.values }]}
        rows={thresholds.map(({ key, values }) => ({
          key,
          cells: [
            settingName(t, key),
            values.map(({ value, runWell: k }) => `${f.number(value, 2)} → ${f.count(k)}`).join(' · '),
          ],
        }))}
      />
    </>
  );
}
