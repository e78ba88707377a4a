import { readdirSync, rmSync } from 'node:fs';
import { basename, extname, join, resolve, sep } from 'node:path';
import type { ReportModel } from '../analysis/model/report-model.js';
import type { HtmlOptions } from '../report/render-html.js';
import { makeFolder } from './make-folder.js';
import { writeWhole } from './write-whole.js';

/** What `writePages` writes, and clears away when the list was longer before. */
const page = /^companies-\d{3,}\.html$/;

/** The folder beside a report: its path without the ending. */
export function pagesFolder(report: string): string {
  return report.slice(0, report.length - extname(report).length);
}

/** A folder that holds the pages of an earlier report. */
export function holdsPages(folder: string): boolean {
  return readdirSync(folder).some((name) => page.test(name));
}

/** Of a long list: every company in full, fifty on a page, beside the report at that path. Returns the folder. */
export async function writePages(model: ReportModel, report: string, look: HtmlOptions): Promise<string> {
  const { renderPages } = await import('../report/index.js');
  const folder = pagesFolder(report);
  makeFolder(folder);
  for (const name of readdirSync(folder)) if (page.test(name)) rmSync(join(folder, name));
  const address = `../${encodeURIComponent(basename(report))}`;
  for (const { file, html } of renderPages(model, { ...look, report: address }))
    await writeWhole(join(folder, file), html);
  return `${resolve(folder)}${sep}`;
}
