import type { CompanyReport, Range } from '../../analysis/model/report-model.js';
import { Sign } from '../charts/symbols.js';
import { Votes } from '../charts/votes.js';
import { CompanyNames } from '../parts/company-names.js';
import type { View } from '../view.js';

type Vote = NonNullable<CompanyReport['vote']>;
type State = Vote['declares'];

interface Question {
  kind: 'plain' | 'well' | 'left';
  says: string;
  of(vote: Vote): State | undefined;
}

interface Props {
  view: View;
  /** With the names behind each count. */
  named: boolean;
}

/** The answer counted by company: who is there, who runs most of it well, who left something behind; and which they are. */
export function CompanyTiles({ view, named }: Props) {
  const { there, well, left } = view.t.byCompany.tiles;
  const questions: Question[] = [
    { kind: 'plain', says: there, of: (vote) => vote.declares },
    { kind: 'well', says: well, of: (vote) => vote.mostRunWell },
    { kind: 'left', says: left, of: (vote) => vote.leavingBehind },
  ];
  return (
    <dl class="tiles by-company">
      {questions.map((question) => (
        <Tile key={question.kind} view={view} question={question} named={named} />
      ))}
    </dl>
  );
}

function Tile({ view, question: { kind, says, of }, named }: Props & { question: Question }) {
  const { tiles } = view.t.byCompany;
  const who = (state: State) => view.rivals.filter(({ vote }) => vote !== undefined && of(vote) === state);
  const groups = { yes: who('yes'), unknown: who('unknown'), no: who('no') };
  const [yes, unknown, no] = [groups.yes.length, groups.unknown.length, groups.no.length];
  const all = yes + unknown + no;
  if (all === 0) return null;
  return (
    <div class="tile">
      <dt class={kind === 'plain' ? '' : `is-${kind}`}>
        {kind !== 'plain' && <Sign id={kind} />} {says}
      </dt>
      <dd>
        <span class="big">{counted(view, { low: yes, high: yes + unknown })}</span>{' '}
        <span class="of">{tiles.ofAll(all)}</span>
      </dd>
      <dd>
        <Votes
          fill={`fill-${kind}`}
          yes={yes}
          unknown={unknown}
          no={no}
          title={tiles.title(says, yes, unknown, no)}
        />
      </dd>
      {named && (
        <dd class="small not-on-paper">
          <details>
            <summary aria-label={`${says}${view.t.page.colon}${tiles.which}`}>{tiles.which}</summary>
            {(['yes', 'unknown', 'no'] as const).map((state) => (
              <Names key={state} view={view} head={tiles[state]} companies={groups[state]} />
            ))}
          </details>
        </dd>
      )}
    </div>
  );
}

/** "9", or "3–8" where it is not known of all. */
function counted({ f }: View, { low, high }: Range): string {
  return low === high ? f.count(low) : `${f.count(low)}–${f.count(high)}`;
}

interface NamesProps {
  view: View;
  head: string;
  companies: readonly CompanyReport[];
}

function Names({ view, head, companies }: NamesProps) {
  const { t } = view;
  if (companies.length === 0) return null;
  return (
    <p>
      <strong>{head}</strong>
      {t.page.colon}
      <CompanyNames view={view} keys={companies.map(({ key }) => key)} />
    </p>
  );
}
