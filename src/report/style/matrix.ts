/** Company by network. */
export const matrixStyle = `
.matrix{width:auto;margin-top:1rem;min-width:min(100%,46rem)}
.matrix th,.matrix td{padding:.45rem .9rem .45rem 0}
.matrix td{white-space:nowrap}
.matrix .cell{font-weight:500}
.matrix .cell .sym{margin-inline-end:.4em}
.matrix .cell-none{color:var(--soft)}
.poor{font-weight:700;margin-inline-start:.25em}
.matrix .more{font-size:.75rem;color:var(--soft);margin-inline-start:.25em}
.matrix tbody th{max-width:18rem;min-width:7rem;overflow-wrap:anywhere}
.matrix tbody th a{text-decoration:none}
.matrix tbody th a:hover{text-decoration:underline}
.unread{display:block;color:var(--unseen-ink)}
tr.self th,tr.self td{border-top:2px solid var(--rule)}
`;
