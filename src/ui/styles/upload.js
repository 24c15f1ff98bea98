// Only the page that takes files loads this. Without it the form sends whole files, and says so.
//
// Files are declared, then sent piece by piece, five at a time. What the site acknowledged is on its disk: after a lost
// connection, or when the same file is chosen again, it goes on from there. Each file has a line that says what became
// of it.
// A browser opens six connections to one site: one is left for whatever else its tabs ask.
const atOnce = 5
const longestWait = 30_000
const form = document.querySelector('form[data-upload]')

if (form !== null) sendFrom(form)

function sendFrom(form) {
  const { upload: address, uploadDeclared, uploadChunk, uploadMost } = form.dataset
  const [declaredAtOnce, chunk, most] = [uploadDeclared, uploadChunk, uploadMost].map(Number)
  const list = document.querySelector('[data-upload-list]')
  const [says, bar, lines] = ['says', 'bar', 'lines'].map((part) =>
    document.querySelector(`[data-upload-${part}]`)
  )
  const input = form.querySelector('input[type=file]')
  const drop = form.querySelector('[data-upload-drop]')
  const narrow = document.querySelector('[data-upload-narrow]')
  const then = document.querySelector('[data-upload-then]')
  const waiting = []
  const tally = { files: 0, bytes: 0, came: 0, added: 0, same: 0, refused: 0, stopped: 0 }
  let running = 0
  let lastSaid = 0

  document.querySelector('[data-upload-here]')?.removeAttribute('hidden')
  narrow.addEventListener('change', ({ target }) => {
    lines.classList.toggle('tl-files--not-taken-alone', target.checked)
  })

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    take([...input.files])
    input.value = ''
  })
  for (const name of ['dragover', 'dragenter']) {
    drop.addEventListener(name, (event) => {
      event.preventDefault()
      drop.classList.add('tl-drop--over')
    })
  }
  drop.addEventListener('dragleave', () => drop.classList.remove('tl-drop--over'))
  drop.addEventListener('drop', async (event) => {
    event.preventDefault()
    drop.classList.remove('tl-drop--over')
    take(await filesIn(event.dataTransfer))
  })
  addEventListener('beforeunload', (event) => {
    if (running > 0 || waiting.length > 0) event.preventDefault()
  })

  function take(files) {
    list.hidden = false
    if (files.length === 0) return tell('Choose one or more files first.')
    if (files.length > most) {
      const each =
        most === 1 ? 'One file is a new version' : `At most ${counted(most)} files are taken in one go`
      return tell(`${each}; these are ${counted(files.length)}. Nothing was sent: choose fewer.`)
    }
    // Each drop goes where the form says now, whatever is chosen while it is sent.
    const into = Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === 'string'))
    const drawn = document.createDocumentFragment()
    const entries = files.map((file) => {
      const line = lineFor(file)
      drawn.append(line)
      return { file, line, into }
    })
    lines.append(drawn)
    tally.files += files.length
    tally.bytes += files.reduce((sum, { size }) => sum + size, 0)
    for (let at = 0; at < entries.length; at += declaredAtOnce) {
      waiting.push(entries.slice(at, at + declaredAtOnce))
    }
    next()
  }

  function next() {
    while (running < atOnce && waiting.length > 0) {
      const part = waiting.shift()
      running += 1
      const work = Array.isArray(part) ? declare(part) : send(part)
      work
        .catch(() => undefined)
        .finally(() => {
          running -= 1
          sum()
          next()
        })
    }
    sum()
  }

  async function declare(entries) {
    const body = new URLSearchParams(entries[0].into)
    for (const { file } of entries) {
      body.append('name', file.name)
      body.append('bytes', file.size)
      body.append('changed', file.lastModified)
    }
    const reply = await patiently(entries[0].line, () => ask(address, { body }))
    if (reply.places === undefined) {
      for (const entry of entries) settle(entry, 'refused', reply.says ?? 'Not taken.')
      return
    }
    const ready = entries.flatMap((entry, at) => {
      const place = reply.places[at]
      if (place.refused !== undefined) {
        settle(entry, 'refused', place.refused)
        return []
      }
      return [{ ...entry, ...place }]
    })
    waiting.unshift(...ready)
  }

  async function send(entry) {
    const { file, line, to } = entry
    let { from } = entry
    tally.came += from
    for (;;) {
      const end = Math.min(file.size, from + chunk)
      show(line, from === 0 ? 'Sending' : `Sending, ${Math.floor((from / file.size) * 100)}%`)
      const body = file.slice(from, end)
      const reply = await patiently(line, () =>
        ask(`${to}?from=${from}`, { body, type: 'application/octet-stream' })
      )
      if (reply.received === undefined) return settle(entry, 'stopped', reply.says ?? 'Not taken.')
      if (reply.state !== 'arriving') {
        tally.came += file.size - from
        return settle(entry, reply.state, reply.says, reply)
      }
      tally.came += reply.received - from
      from = reply.received
      sum()
    }
  }

  // A site that cannot be reached is asked again; what it refuses in words is an answer.
  async function patiently(line, work) {
    for (let tries = 0; ; tries += 1) {
      try {
        return await work()
      } catch (error) {
        const wait = Math.min(longestWait, 1_000 * 2 ** tries)
        show(line, `${error.message}. Tried again in ${Math.round(wait / 1000)} seconds.`)
        tell(`${error.message}: what came is kept, and it goes on by itself. Do not close this page.`)
        await new Promise((resolve) => setTimeout(resolve, wait))
      }
    }
  }

  async function ask(where, { body, type }) {
    const headers = { accept: 'application/json', ...(type ? { 'content-type': type } : {}) }
    const reply = await fetch(where, { method: 'POST', body, headers, redirect: 'manual' }).catch((error) => {
      // A file that was moved or changed since it was chosen cannot be read any more.
      if (error.name === 'NotReadableError') return undefined
      throw new Error('The site cannot be reached')
    })
    if (reply === undefined) return { says: 'The file cannot be read any more. Choose it again.' }
    if (reply.type === 'opaqueredirect' || reply.status === 401) {
      throw new Error('You are signed out: sign in again in another tab')
    }
    // The words of an error stand before what is done next.
    if (reply.status === 507) throw new Error((await reply.json()).says.replace(/\.$/, ''))
    if (reply.status === 423) throw new Error('Another window is sending this very file')
    if (reply.status >= 500) throw new Error('The site could not answer')
    const answer = await reply
      .json()
      .catch(() => ({ says: 'The site answered in a way that is not known here.' }))
    return reply.status === 403 || reply.status === 400
      ? { says: answer.title ?? 'You may not do that.' }
      : answer
  }

  function settle({ file, line, into, to }, state, words, { href, describe } = {}) {
    const count = { kept: 'added', same: 'same', refused: 'refused', stopped: 'stopped' }[state] ?? 'stopped'
    tally[count] += 1
    if (to === undefined) tally.came += file.size
    show(line, words)
    line.classList.toggle('tl-file--not-taken', count === 'refused' || count === 'stopped')
    if (href) {
      const link = document.createElement('a')
      link.href = href
      link.textContent = safeName(file.name)
      line.querySelector('.tl-file__name').replaceChildren(link)
    }
    if (describe) {
      const link = named('a', 'Describe it', file)
      link.href = describe
      line.querySelectorAll('.tl-file__words')[1].append(' ', link)
      then.hidden = false
      then.querySelector(`[data-upload-section="${CSS.escape(into.section)}"]`)?.removeAttribute('hidden')
    }
    if (count === 'stopped') {
      const again = named('button', 'Try again', file)
      again.type = 'button'
      again.className = 'tl-link-button'
      again.addEventListener('click', () => {
        tally.stopped -= 1
        again.remove()
        waiting.push([{ file, line, into }])
        next()
      })
      line.append(again)
    }
    sum()
  }

  function lineFor(file) {
    const line = Object.assign(document.createElement('li'), { className: 'tl-file' })
    const name = Object.assign(document.createElement('p'), { className: 'tl-file__words' })
    name.append(
      Object.assign(document.createElement('span'), {
        className: 'tl-file__name',
        textContent: safeName(file.name)
      })
    )
    line.append(
      name,
      Object.assign(document.createElement('p'), { className: 'tl-file__words', textContent: 'Waiting' })
    )
    return line
  }

  function show(line, words) {
    const shown = line.querySelectorAll('.tl-file__words')[1]
    if (shown.textContent !== words) shown.textContent = words
  }

  // How far all of them are: shown at once, told to whoever listens now and then, and at the end.
  function sum() {
    const settled = tally.added + tally.same + tally.refused + tally.stopped
    bar.value = tally.bytes === 0 ? 0 : Math.floor((tally.came / tally.bytes) * 100)
    const parts = [
      [tally.added, 'added'],
      [tally.same, 'here already'],
      [tally.refused, 'not taken'],
      [tally.stopped, 'to be tried again']
    ].flatMap(([number, words]) => (number === 0 ? [] : [`${counted(number)} ${words}`]))
    const files = tally.files === 1 ? '1 file' : `${counted(tally.files)} files`
    // Among thousands nobody finds the one that was not taken.
    narrow.hidden = tally.refused + tally.stopped === 0 || tally.files < 10
    const ended = settled === tally.files && running === 0
    if (!ended && Date.now() - lastSaid < 2_000) return
    const so = parts.length === 0 ? '' : `: ${parts.join(', ')}`
    tell(ended ? `Done. ${files}${so}.` : `${counted(settled)} of ${files}${so}.`)
  }

  function tell(words) {
    lastSaid = Date.now()
    if (says.textContent !== words) says.textContent = words
  }
}

// What can be done with one file among many says to everybody which it is.
function named(tag, words, file) {
  const element = document.createElement(tag)
  element.append(
    words,
    Object.assign(document.createElement('span'), {
      className: 'govuk-visually-hidden',
      textContent: `: ${safeName(file.name)}`
    })
  )
  return element
}

function counted(number) {
  return number.toLocaleString('en-GB')
}

// Marks that turn the direction of reading let "fdp.exe" stand as "exe.pdf"; nobody sees the others.
function safeName(name) {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, '')
}

// Files, and those in folders that were dragged along.
async function filesIn(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean)
  if (entries.every(({ isFile }) => isFile)) return [...transfer.files]
  const found = []
  for (const entry of entries) await gather(entry, found)
  return found
}

async function gather(entry, found) {
  if (entry.isFile) return found.push(await new Promise((resolve, fail) => entry.file(resolve, fail)))
  const reader = entry.createReader()
  for (;;) {
    const part = await new Promise((resolve, fail) => reader.readEntries(resolve, fail))
    if (part.length === 0) return
    for (const one of part) await gather(one, found)
  }
}
