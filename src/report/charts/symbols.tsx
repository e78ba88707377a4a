import type { JSX } from 'preact';

const symbolIds = [
  'well',
  'alive',
  'badly',
  'left',
  'unseen',
  'active',
  'slowing',
  'dormant',
  'abandoned',
  'never-started',
  'missing',
  'suspended',
  'closed-by-owner',
  'moved',
  'not-checked',
  'none',
] as const;
export type SymbolId = (typeof symbolIds)[number];

const ring = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.75 } as const;

const shapes: Record<SymbolId, JSX.Element> = {
  well: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  alive: (
    <>
      <circle cx="8" cy="8" r="5.75" {...ring} />
      <circle cx="8" cy="8" r="2.5" fill="currentColor" />
    </>
  ),
  badly: (
    <>
      <circle cx="8" cy="8" r="5.75" {...ring} />
      <path d="M8 2.25a5.75 5.75 0 0 1 0 11.5z" fill="currentColor" />
    </>
  ),
  left: <circle cx="8" cy="8" r="5.75" {...ring} />,
  unseen: (
    <path d="M2 6 6 2M2 10 10 2M2 14 14 2M6 14l8-8M10 14l4-4M2 2h12v12H2z" {...ring} stroke-width="1.25" />
  ),
  active: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  slowing: (
    <>
      <circle cx="8" cy="8" r="5.75" {...ring} />
      <path d="M8 2.25a5.75 5.75 0 0 1 0 11.5z" fill="currentColor" />
    </>
  ),
  dormant: <circle cx="8" cy="8" r="5.75" {...ring} />,
  abandoned: <path d="M8 2.25a5.75 5.75 0 1 0 0 11.5 5.75 5.75 0 0 0 0-11.5zM3.9 12.1l8.2-8.2" {...ring} />,
  'never-started': <circle cx="8" cy="8" r="5.75" {...ring} stroke-dasharray="2.2 2.3" />,
  missing: <path d="M3 3l10 10M13 3 3 13" {...ring} stroke-width="2.25" />,
  suspended: (
    <path d="M8 2.25a5.75 5.75 0 1 0 0 11.5 5.75 5.75 0 0 0 0-11.5zM4.75 8h6.5" {...ring} stroke-width="2" />
  ),
  'closed-by-owner': <path d="M3 3h10v10H3zM3 8h10" {...ring} stroke-width="2" />,
  moved: <path d="M2 8h11M8.5 3.25 13.25 8 8.5 12.75" {...ring} stroke-width="2" />,
  'not-checked': (
    <path d="M2 6 6 2M2 10 10 2M2 14 14 2M6 14l8-8M10 14l4-4M2 2h12v12H2z" {...ring} stroke-width="1.25" />
  ),
  none: <path d="M5 8h6" {...ring} />,
};

/** Every symbol and pattern, defined once at the top of the page; `Sign` and the charts refer to them. */
export function SymbolSheet() {
  return (
    <svg width="0" height="0" aria-hidden="true" class="hush" focusable="false">
      <defs>
        {symbolIds.map((id) => (
          <symbol id={`s-${id}`} viewBox="0 0 16 16" key={id}>
            {shapes[id]}
          </symbol>
        ))}
        <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-ground" width="7" height="7" />
          <path class="hatch-line" d="M1 0v7" />
        </pattern>
        <pattern id="rows" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect class="row-ground" width="6" height="6" />
          <path class="row-line" d="M0 3h6" />
        </pattern>
        <pattern id="dots" width="7" height="7" patternUnits="userSpaceOnUse">
          <rect class="dot-ground" width="7" height="7" />
          <circle class="dot-mark" cx="3.5" cy="3.5" r="1.1" />
        </pattern>
      </defs>
    </svg>
  );
}

/** A symbol beside its word: decoration for who sees it, silent for who hears the word. */
export function Sign({ id }: { id: SymbolId }) {
  return (
    <svg class="sym" aria-hidden="true" focusable="false">
      <use href={`#s-${id}`} />
    </svg>
  );
}
