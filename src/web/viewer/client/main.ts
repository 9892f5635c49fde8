import './styles/tokens.css'
import './styles/base.css'
import './styles/layout.css'
import './styles/parts.css'

// Pages work without this script; it spares the hand some ways.

/** The key "/" leads to the search field, where no field is being typed in. */
document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches('input, select, textarea')
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  document.querySelector<HTMLInputElement>('#search')?.focus()
})
