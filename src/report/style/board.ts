/** Two sheets of A4 for a board; on a screen they lie one under the other. */
export const boardStyle = `
.board .sheet{max-width:190mm;margin:6mm auto;padding:0;break-inside:avoid}
.board-row{display:grid;grid-template-columns:46mm minmax(0,1fr) 44mm;gap:0 4mm;align-items:center;padding:.7mm 0;border-top:1px solid var(--line);font-size:.875rem}
.board-row .who{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.board-row .counts{display:flex;gap:3mm;font-variant-numeric:tabular-nums;color:var(--unseen-ink)}
.board .cite{margin-top:4mm;font-size:.8125rem;color:var(--soft)}
@media screen and (max-width:40rem){
.board-row{grid-template-columns:minmax(0,1fr) auto}
.board-row .chart{grid-column:1/-1;grid-row:2}
}
@media print{
.board .page{padding:0}
.board footer{display:none}
.board .sheet{margin:0;max-width:none;height:266mm;overflow:hidden}
.board .sheet:first-child{height:250mm}
.board .sheet+.sheet{break-before:page}
.board .sheet>section:first-child{margin-top:0}
.board section,.board .claims{margin-top:4mm}
.board h2{font-size:12pt}
.board .claims h3{font-size:12pt;font-family:var(--serif)}
.board .claims caption{display:none}
.board table{font-size:8pt}
.board th,.board td{padding-top:.4mm;padding-bottom:.4mm}
.board ul.small{font-size:8pt;margin-top:1mm}
.board .top{height:9mm;padding-top:0}
.board .first{padding-top:2mm}
}
`;
