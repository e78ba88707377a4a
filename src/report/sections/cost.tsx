import type { Cost as CostModel, Levels } from '../../analysis/model/report-model.js';
import { claimOf } from '../figures.js';
import { localeOf } from '../format.js';
import { ClaimNote } from '../parts/claim-note.js';
import { Scroll } from '../parts/scroll.js';
import { Section } from '../parts/section.js';
import { tame } from '../tame.js';
import { reasonClause } from '../text/texts.js';
import type { View } from '../view.js';

type GivenCost = Exclude<CostModel, { notGiven: unknown }>;

const levels = ['low', 'mid', 'high'] as const;

/** What keeping up would cost: a range, every input beside it, and (by script) the reader's own inputs. */
export function Cost({ view }: { view: View }) {
  const { t, model } = view;
  const { cost } = model.verdict;
  const claim = claimOf(model, 'free-and-easy');
  const image = claimOf(model, 'years-to-build');
  return (
    <Section id="cost" title={t.cost.title} {...(!('notGiven' in cost) && { lead: t.cost.lead })}>
      {claim !== undefined && (
        <div class="block">
          <ClaimNote view={view} claim="free-and-easy" result={claim.result} />
        </div>
      )}
      {'notGiven' in cost ? (
        <p class="aside">{t.cost.notGiven(reasonClause(t, cost.notGiven))}</p>
      ) : (
        <Estimate view={view} cost={cost} />
      )}
      {image !== undefined && (
        <div class="block">
          <h3>{t.cost.imageTitle}</h3>
          <ClaimNote view={view} claim="years-to-build" result={image.result} />
          <p class="aside">{t.cost.image}</p>
        </div>
      )}
    </Section>
  );
}

function Estimate({ view, cost }: { view: View; cost: GivenCost }) {
  const { t, f } = view;
  const money = (amount: number) => f.money(amount, cost.currency);
  return (
    <div class="cost block" data-cost="" data-currency={cost.currency} data-locale={localeOf(view.lang)}>
      <Scroll label={t.cost.caption}>
        <table class="cost-result" aria-live="polite">
          <caption class="hush">{t.cost.caption}</caption>
          <thead>
            <tr>
              <td />
              {levels.map((level) => (
                <th scope="col" class="num" key={level}>
                  {t.cost.level[level]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Result
              head={t.cost.posts}
              name="posts"
              values={levels.map((l) => f.number(cost[l].postsPerMonth, 0))}
            />
            <Result
              head={t.cost.hours}
              name="hours"
              values={levels.map((l) => f.number(cost[l].hoursPerMonth, 0))}
            />
            <Result
              head={t.cost.money}
              name="money"
              values={levels.map((l) => money(cost[l].moneyPerMonth))}
              strong
            />
            <Result
              head={t.cost.outsourced}
              name="outsourced"
              values={levels.map((l) => money(cost[l].outsourcedPerMonth))}
            />
          </tbody>
        </table>
      </Scroll>
      <p class="aside">
        {t.cost.yourTime} {t.cost.floor(f.money(cost.floorPerYear, 'EUR'))}
      </p>
      <h3 class="block">{t.cost.inputsTitle}</h3>
      <p class="aside js-only">
        {t.cost.editHint}{' '}
        <button type="button" data-cost-reset="">
          {t.cost.reset}
        </button>
      </p>
      <Scroll label={t.cost.inputsCaption}>
        <table>
          <caption class="hush">{t.cost.inputsCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.cost.input}</th>
              {levels.map((level) => (
                <th scope="col" class="num" key={level}>
                  {t.cost.level[level]}
                </th>
              ))}
              <th scope="col">{t.cost.source}</th>
            </tr>
          </thead>
          <tbody>
            {cost.networks.map((network) => (
              <InputRow
                key={network.network}
                view={view}
                id="posts-per-week"
                head={t.cost.postsPerWeek(view.network(network.network))}
                values={network}
                source={t.cost.sourceAudit(network.n)}
              />
            ))}
            <InputRow
              view={view}
              id="reuse"
              head={t.cost.reuse}
              values={{ low: cost.reuseFactor, mid: cost.reuseFactor, high: cost.reuseFactor }}
              source={t.cost.sourceAssumption}
            />
            {cost.inputs.map((input) => (
              <InputRow
                key={input.id}
                view={view}
                id={input.id}
                head={t.cost.inputs[input.id]}
                values={input}
                source={sourceText(view, input.source)}
              />
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  );
}

function Result({
  head,
  name,
  values,
  strong,
}: {
  head: string;
  name: string;
  values: string[];
  strong?: boolean;
}) {
  return (
    <tr class={strong ? 'strong' : ''}>
      <th scope="row">{head}</th>
      {values.map((value, i) => (
        <td class="num" key={levels[i]} data-result={name} data-level={levels[i]}>
          {value}
        </td>
      ))}
    </tr>
  );
}

interface InputProps {
  view: View;
  id: string;
  head: string;
  values: Levels;
  source: string;
}

function InputRow({ view, id, head, values, source }: InputProps) {
  const { f, t } = view;
  return (
    <tr>
      <th scope="row">{head}</th>
      {levels.map((level) => (
        <td
          class="num"
          key={level}
          data-input={id}
          data-level={level}
          data-value={round(values[level])}
          data-label={`${head}, ${t.cost.level[level]}`}
        >
          {f.number(values[level], 2)}
        </td>
      ))}
      <td class="small soft">{source}</td>
    </tr>
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function sourceText({ t }: View, source: string): string {
  if (source === 'assumption') return t.cost.sourceAssumption;
  if (source === 'config') return t.cost.sourceConfig;
  return (Object.hasOwn(t.cost.sources, source) ? t.cost.sources[source] : undefined) ?? tame(source);
}
