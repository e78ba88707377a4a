/** `excel-fr`: what a spreadsheet set to French opens by a double click: semicolons, and a comma before the decimals. */
export const csvDialects = ['standard', 'excel-fr'] as const;
export type CsvDialect = (typeof csvDialects)[number];
