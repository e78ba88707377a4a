import type { ReportModel } from '../../analysis/model/report-model.js';
import type { NetworkId } from '../../model/network-id.js';
import { type Format, formatIn, type Lang } from '../../report/format.js';
import { tame } from '../../report/tame.js';
import { networkName, type Texts, textsIn } from '../../report/text/texts.js';
import type { Desk } from '../desk.js';
import type { Queue } from '../queue.js';

/** What every part of the page needs. */
export interface Frame {
  desk: Desk;
  lang: Lang;
  t: Texts;
  f: Format;
  queue: Queue | undefined;
  model: ReportModel | undefined;
  /** The list on the desk, as people call it. */
  list: string;
  /** What was wrong with the last form. */
  problem: string;
  /** An address of ours, with the key. */
  to(path: string): string;
  network(id: NetworkId): string;
}

export async function frameOf(desk: Desk, key: string, said: string | undefined): Promise<Frame> {
  const { lang } = desk;
  const t = textsIn(lang);
  const queue = await desk.queue();
  const model = queue && (await desk.verdict());
  const problems: Readonly<Record<string, string>> = t.desk.problems;
  return {
    desk,
    lang,
    t,
    f: formatIn(lang),
    queue,
    model,
    list: model
      ? t.page.auditOf(tame(model.audit.list, 80), formatIn(lang).date(model.audit.asOf))
      : 'followsuit',
    problem: said !== undefined && Object.hasOwn(problems, said) ? (problems[said] ?? '') : '',
    to: (path) => `${path}?key=${key}`,
    network: (id) => networkName(t, id),
  };
}
