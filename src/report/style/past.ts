/** Accounts once announced: the years on each network. */
export const pastStyle = `
.since-row{margin-top:.7rem}
.since-row p{margin:0}
`;
