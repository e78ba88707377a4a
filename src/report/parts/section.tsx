import type { ComponentChildren } from 'preact';

interface Props {
  id: string;
  title: string;
  lead?: string;
  children: ComponentChildren;
}

/** A section with its heading, named for who navigates by landmarks. */
export function Section({ id, title, lead, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {lead !== undefined && <p class="lead">{lead}</p>}
      {children}
    </section>
  );
}
