// Only pages with a form whose texts are kept as drafts load this. Without it the button "Save draft" does the same.
//
// What is typed is sent a little after typing stops, and when the page is left or hidden. While it cannot be sent it
// stays in this page alone: never in the browser's own storage, since others use the same machine.
const afterTyping = 1_500
const atLatest = 10_000
const longestWait = 30_000
// A browser sends no more than 64 kB after its page has gone.
const mostAfterLeaving = 60_000

const unreachable =
  'The site cannot be reached, so your draft is not saved. What you typed is still on this page: do not close it. It is saved as soon as the site answers.'
const signedOut =
  'You are signed out, so your draft is not saved. What you typed is still on this page: do not close it. It is saved once you have signed in.'

function keepDraftsOf(form, as) {
  const say = form.querySelector('[data-draft-says]')
  const state = form.querySelector('[data-draft-state]')
  const others = form.querySelector('[data-draft-others]')
  const texts = [...form.querySelectorAll('[data-draft]')].map((control) => ({
    control,
    name: control.dataset.draft,
    safe: control.defaultValue
  }))
  // Without this script only the button keeps a draft, and the page says so.
  if (state.dataset.draftFirst) state.textContent = state.dataset.draftFirst
  let timer
  let firstWaiting
  let sending
  let failures = 0
  let toldSafe = false

  const waiting = () => texts.filter(({ control, safe }) => control.value !== safe)
  const part = (text, name) => form.elements.namedItem(`draft.${name}.${text.name}`)

  // Read by whoever looks; told to whoever listens when it matters: the first time, when it fails, when it works again.
  function tell(words, alert) {
    if (state.textContent !== words) state.textContent = words
    if (alert || !toldSafe) say.textContent = words
    toldSafe = !alert
  }

  function offerSignIn() {
    tell(signedOut, true)
    const link = document.createElement('a')
    link.href = as.dataset.draftSignIn
    link.target = '_blank'
    link.rel = 'noopener'
    link.textContent = 'Sign in in another tab'
    state.append(' ', link, '.')
  }

  function bodyOf(changed) {
    const body = new URLSearchParams([['draft.as', as.value]])
    for (const text of changed) {
      const turn = part(text, 'turn')
      turn.value = String(Number(turn.value) + 1)
      for (const name of ['text', 'writing', 'turn', 'continues', 'base']) {
        const field = part(text, name)
        body.set(field.name, field.value)
      }
      body.set(text.name, text.control.value)
    }
    return body
  }

  // Resolves with whether everything that was typed is safe, or will never be: then there is nothing to wait for.
  async function send(leaving = false) {
    clearTimeout(timer)
    timer = undefined
    firstWaiting = undefined
    const changed = waiting().map((text) => ({ text, words: text.control.value }))
    if (changed.length === 0) return true
    const body = bodyOf(changed.map(({ text }) => text))
    try {
      const reply = await fetch(as.dataset.draftKeep, {
        method: 'POST',
        body,
        keepalive: leaving && body.toString().length < mostAfterLeaving,
        redirect: 'manual',
        headers: { accept: 'application/json' }
      })
      if (reply.status === 401 || reply.type === 'opaqueredirect') return later(offerSignIn)
      if (reply.status >= 500 || !reply.headers.get('content-type')?.startsWith('application/json')) {
        return later(() => tell(unreachable, true))
      }
      const answer = await reply.json()
      if (answer.kept) {
        for (const { text, words } of changed) text.safe = words
      }
      failures = 0
      others.textContent = answer.others ?? ''
      if (answer.said) tell(answer.said, !answer.kept)
      return true
    } catch {
      return later(() => tell(unreachable, true))
    }
  }

  function later(tellWhy) {
    if (failures === 0) tellWhy()
    failures += 1
    plan(Math.min(longestWait, 1_000 * 2 ** failures))
    return false
  }

  // One request at a time, so that none overtakes another.
  function sendNext() {
    sending = (sending ?? Promise.resolve()).then(() => send())
    return sending
  }

  function plan(wait) {
    clearTimeout(timer)
    timer = setTimeout(sendNext, wait)
  }

  form.addEventListener('input', ({ target }) => {
    if (!target.matches('[data-draft]')) return
    firstWaiting ??= Date.now()
    if (failures === 0) plan(Math.max(0, Math.min(afterTyping, firstWaiting + atLatest - Date.now())))
  })

  form.addEventListener('submit', async (event) => {
    const onlyKeeps = event.submitter?.name === 'draft.keep'
    if (waiting().length === 0 && !onlyKeeps) return
    event.preventDefault()
    toldSafe = false
    const isSafe = await sendNext()
    if (onlyKeeps && waiting().length === 0 && state.textContent !== '') say.textContent = state.textContent
    if (onlyKeeps || !isSafe) return
    // What the site refuses to keep it may still take as the text itself, or say why not.
    for (const text of texts) text.safe = text.control.value
    form.requestSubmit(event.submitter)
  })

  addEventListener('online', sendNext)
  addEventListener('focus', () => {
    if (failures > 0) sendNext()
  })
  addEventListener('pagehide', () => send(true))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') send(true)
    else if (failures > 0) sendNext()
  })
  addEventListener('beforeunload', (event) => {
    if (failures > 0 && waiting().length > 0) event.preventDefault()
  })

  // A page that comes back out of the browser's memory may have saved its text: from now on it is another window.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    for (const text of texts) {
      const digits = crypto.getRandomValues(new Uint8Array(16))
      part(text, 'writing').value = [...digits].map((each) => each.toString(16).padStart(2, '0')).join('')
      part(text, 'continues').value = ''
    }
  })
}

for (const as of document.querySelectorAll('[data-draft-keep]')) keepDraftsOf(as.form, as)
