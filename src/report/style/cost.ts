/** What keeping up would cost. */
export const costStyle = `
.cost-result{max-width:44rem}
.cost tbody td,.cost tbody th{vertical-align:middle}
.cost-result td,.cost-result th{font-size:1.0625rem}
.cost-result .strong td,.cost-result .strong th{font-family:var(--serif);font-size:1.375rem;font-weight:400;padding-top:.7rem;padding-bottom:.7rem}
.cost .scroll table:not(.cost-result){min-width:44rem}
.cost-result{min-width:18rem}
.cost input{width:5.5rem;text-align:end;font-variant-numeric:tabular-nums;padding:.15rem .4rem}
@media screen and (max-width:30rem){
.cost-result td,.cost-result th{font-size:.9375rem}
.cost-result .strong td,.cost-result .strong th{font-size:1rem}
.cost-result .num{padding-inline-end:.4rem}
}
`;
