/** What was not checked. */
export const unseenStyle = `
.plain{list-style:none;padding:0}
.unseen{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:1.75rem 2.5rem}
.unseen-network{padding-top:.9rem;border-top:1px solid var(--line)}
.unseen-network li{margin-top:.6rem}
.unseen-network .todo{font-weight:600;margin-top:.25rem}
`;
