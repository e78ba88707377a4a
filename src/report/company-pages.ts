/** A page lists so many companies one by one; those beyond are opened by script, or stand on pages of their own. */
export const LISTED = 200;
/** Companies on one page of the folder beside the report. */
export const PER_PAGE = 50;

/** The page of the folder on which the company of that place in the list stands. */
export function pageFile(place: number): string {
  return `companies-${String(Math.floor(place / PER_PAGE) + 1).padStart(3, '0')}.html`;
}

/** From which place to which the pages go. */
export function pageRanges(companies: number): { from: number; to: number; file: string }[] {
  return Array.from({ length: Math.ceil(companies / PER_PAGE) }, (_, i) => ({
    from: i * PER_PAGE,
    to: Math.min(companies, (i + 1) * PER_PAGE),
    file: pageFile(i * PER_PAGE),
  }));
}
