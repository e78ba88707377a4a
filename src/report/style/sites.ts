/** Abandoned accounts beside dead sites. */
export const sitesStyle = `
.bar-row{margin-top:1.1rem}
.bar-row .big{font-weight:400;font-size:1.75rem}
.bar-row .chart{margin-top:.25rem}
`;
