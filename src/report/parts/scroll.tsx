import type { ComponentChildren } from 'preact';

/** What scrolls sideways must be reachable by keyboard, though it is no control. */
const reachable = { tabIndex: 0 } as const;

/** A named region that scrolls by itself, so that a wide table never makes the page scroll sideways. */
export function Scroll({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="scroll" role="group" aria-label={label} {...reachable}>
      {children}
    </div>
  );
}
