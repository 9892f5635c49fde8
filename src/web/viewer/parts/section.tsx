import type { ComponentChildren } from 'preact'

/** A part of a page under a heading of its own. `id` names it for links and for what is announced. */
export function Section({
  id,
  title,
  children,
  note,
}: {
  id: string
  title: string
  note?: string
  children: ComponentChildren
}) {
  return (
    <section class="section" aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <p class="note">{note}</p>}
      </header>
      {children}
    </section>
  )
}

/** Said where a list has nothing. */
export function Nothing({ children }: { children: ComponentChildren }) {
  return <p class="nothing">{children}</p>
}
