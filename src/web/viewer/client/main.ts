import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/layout.css'
import './styles/parts.css'
import './styles/voices.css'
import './styles/home.css'
import './styles/article.css'
import './styles/dispute.css'
import './styles/actor.css'
import './styles/event.css'
import './styles/network.css'
import './styles/lists.css'

// Pages work without this script; it spares the hand some ways.

/** The key "/" leads to the search field, where no field is being typed in. */
document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches('input, select, textarea')
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  document.querySelector<HTMLInputElement>('#search')?.focus()
})

/** A link to words that stand among others of their article than those shown is led to them. */
function seek(): void {
  const id = decodeURIComponent(location.hash.slice(1))
  if (/^stm_\w+$/.test(id) && !document.getElementById(id) && location.pathname.startsWith('/article/'))
    location.replace(`/statement/${id}`)
}
seek()
addEventListener('hashchange', seek)

/** Words and their card light up together, whichever is pointed at or has the focus. */
function light({ target }: Event): void {
  const id =
    target instanceof Element ? target.closest<HTMLElement>('[data-statement]')?.dataset['statement'] : undefined
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit')
  if (id === undefined) return
  const same = document.querySelectorAll(
    `.card[data-statement="${CSS.escape(id)}"], mark[data-statement="${CSS.escape(id)}"]`,
  )
  for (const element of same) element.classList.add('lit')
}
document.addEventListener('pointerover', light)
document.addEventListener('focusin', light)
