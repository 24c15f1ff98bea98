// Only pages with a form load this. Everything on them works without it.
import { Button, createAll, ErrorSummary, NotificationBanner, PasswordInput } from './govuk-frontend.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
for (const component of [ErrorSummary, NotificationBanner, Button, PasswordInput]) createAll(component)

// A page that shows work which goes on is asked for again, and what changed is put in place: each element with
// data-part by its id, a new one at the end of the element that data-part names. Somebody who listens hears how far it is now and then, and that it has ended.
const going = () => document.querySelector('[data-refresh-seconds]')
const quietFor = 15_000
let lastSaid = Date.now()

function putInPlace(fresh) {
  const parts = [...fresh.querySelectorAll('[data-part]')]
  const ids = new Set(parts.map(({ id }) => id))
  for (const shown of document.querySelectorAll('[data-part]')) if (!ids.has(shown.id)) shown.remove()
  for (const part of parts) {
    const shown = document.getElementById(part.id)
    if (shown === null) document.getElementById(part.dataset.part)?.append(part)
    else if (!shown.isEqualNode(part) && !shown.contains(document.activeElement)) shown.replaceWith(part)
  }
}

function say(fresh, ended) {
  if (!ended && Date.now() - lastSaid < quietFor) return
  const words = fresh.querySelector('[data-says]')?.textContent
  const listener = document.querySelector('[role="status"]')
  if (words && listener) listener.textContent = words
  lastSaid = Date.now()
}

async function refresh() {
  const region = going()
  if (region === null) return
  try {
    const reply = await fetch(location.href, { headers: { accept: 'text/html' } })
    const fresh = new DOMParser().parseFromString(await reply.text(), 'text/html')
    const answered = fresh.querySelector('[data-part]') !== null
    if (answered) {
      const after = fresh.querySelector('[data-refresh-seconds]')
      say(fresh, after === null)
      putInPlace(fresh)
      if (after === null) region.removeAttribute('data-refresh-seconds')
    }
  } catch {
    // The site may be starting again: the next time tells.
  }
  waitAndRefresh()
}

function waitAndRefresh() {
  const region = going()
  if (region !== null) setTimeout(refresh, Number(region.dataset.refreshSeconds) * 1000)
}

waitAndRefresh()

// A key does what the element does that names it in aria-keyshortcuts: single letters, and chords such as
// Control+Enter. A letter that is typed into something is never taken.
document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.repeat || event.altKey) return
  const typing = event.target.closest('input:not([type=checkbox], [type=radio]), textarea, select')
  if (event.key === 'Escape' && typing) return typing.blur()
  const chord = `${event.ctrlKey ? 'Control+' : ''}${event.metaKey ? 'Meta+' : ''}${event.key}`
  if (typing && !chord.includes('+')) return
  const named = [...document.querySelectorAll('[aria-keyshortcuts]')].find((element) =>
    element.getAttribute('aria-keyshortcuts').split(' ').includes(chord)
  )
  if (!named) return
  event.preventDefault()
  actOn(named)
})

// A link, a button or a tick is clicked, a list of details opened or closed; else the first control gets the focus.
function actOn(element) {
  const clicked = element.matches('a, button, input')
  if (clicked) element.click()
  else if (element.matches('details')) element.open = !element.open
  const first = 'input:not([type=hidden]), textarea, summary'
  const control = clicked ? element : (element.querySelector(':checked') ?? element.querySelector(first))
  control?.focus()
}

// On a board the arrow keys go from card to card: up and down in a column, left and right to the card beside it.
const arrows = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }
for (const board of document.querySelectorAll('[data-arrow-keys]')) {
  const columns = [...board.querySelectorAll('[data-arrow-column]')].map((column) => [
    ...column.querySelectorAll('li a')
  ])
  board.addEventListener('keydown', (event) => {
    const [along, down] = arrows[event.key] ?? []
    const from = columns.findIndex((column) => column.includes(event.target))
    if (along === undefined || from < 0 || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const place = columns[from].indexOf(event.target) + down
    let to = from + along
    // An empty column is passed over.
    while (along !== 0 && columns[to]?.length === 0) to += along
    const column = columns[to]
    column?.[Math.min(place, column.length - 1)]?.focus()
  })
}

// Leaving a form that was typed into asks first.
for (const form of document.querySelectorAll('form[data-unsaved]')) {
  let unsaved = form.dataset.unsaved === 'already'
  form.addEventListener('input', () => {
    unsaved = true
  })
  form.addEventListener('submit', () => {
    unsaved = false
  })
  addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault()
  })
}
