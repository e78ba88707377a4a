import type { ComponentChildren } from 'preact';

/** A named group that scrolls by itself, so that a wide table never makes the page scroll sideways. */
export function Scroll({ label, children }: { label: string; children: ComponentChildren }) {
  // What scrolls must be reachable by keyboard, though it is no control.
  const reachable = { tabIndex: 0, role: 'group', 'aria-label': label } as const;
  return (
    <div class="scroll" {...reachable}>
      {children}
    </div>
  );
}
