import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importInto } from '../../test/import-folder.ts'
import { acceptWithPassword } from '../people/members/actions/accept-invitation.ts'
import { setNewPassword } from '../people/members/actions/set-new-password.ts'
import { callerOf } from '../people/sign-in/caller-of.ts'
import { findSession } from '../people/sign-in/session-store.ts'
import { inScope } from '../platform/database/scope.ts'
import { entriesAfter } from '../trail/store.ts'
import { addCommand } from './people-add.ts'
import { resetCommand } from './people-reset.ts'
import { withHouse } from './with-house.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'throughline-people-'))
})
afterAll(() => rm(directory, { recursive: true, force: true, maxRetries: 5 }))

const ann = {
  authority: 'Leeds City Council',
  email: 'ann@leeds.example',
  name: 'Ann',
  role: 'administrator'
} as const

/** The command with these options: its status, the words for the person, and what it printed. */
async function add(
  changed: Partial<typeof ann> | { authority: string } | { email: string } = {},
  settings = {}
) {
  const { environment, terminal, told, printed } = importInto(directory)
  const status = await addCommand({ ...ann, ...changed }, { ...environment, ...settings }, terminal)
  return { status, told: told.join(' '), printed: printed.join('') }
}

async function reset(email: string) {
  const { environment, terminal, told, printed } = importInto(directory)
  const status = await resetCommand({ email }, environment, terminal)
  return { status, told: told.join(' '), printed: printed.join('') }
}

it('asks the first administrator in, from the machine to the first sign-in and a new password', {
  timeout: 180_000
}, async () => {
  const unknown = await add({ authority: 'Leads' })
  expect(unknown).toMatchObject({ status: 1, printed: '' })
  expect(unknown.told).toContain('No authority called “Leads” is known. Did you mean Leeds (leeds)')
  expect(await add({ email: 'ann' })).toMatchObject({ status: 1, printed: '' })

  const stale = await add()
  expect(stale.printed).toMatch(/^http:\/\/localhost:3000\/invitations\/[\w-]{40,}\n$/)
  const added = await add({}, { SITE_ADDRESS: 'https://record.leeds.example' })
  expect(added.printed).toMatch(/^https:\/\/record\.leeds\.example\/invitations\//)
  expect(added.told).toContain('works once, for 7 days')

  const { environment, terminal } = importInto(directory)
  await withHouse(environment, terminal, async ({ db, clock }) => {
    const browser = { cookies: {}, userAgent: undefined }
    const typed = { name: 'Ann Example', password: 'coffee train fish' }
    const accept = (printed: string) =>
      acceptWithPassword(db, clock, printed.trim().split('/').at(-1) ?? '', typed, browser)
    expect((await accept(stale.printed)).kind).toBe('closed')
    const accepted = await accept(added.printed)
    if (accepted.kind !== 'accepted') throw new Error(accepted.kind)
    const found = await findSession(db, accepted.cookie.value, clock.now())
    expect(found && callerOf(found)).toMatchObject({ name: 'Ann Example', roles: ['administrator'] })
    const trail = await inScope(db, { kind: 'installation' }, (tx) =>
      entriesAfter(tx, found?.authority ?? 'accounts', 0, 10)
    )
    // The workspace of the worked example is opened with what papers tell of it.
    expect(trail.map(({ action }) => action)).toEqual([
      'note count of bookcase',
      'invite person',
      'invite person',
      'accept invitation'
    ])
    return 0
  })

  const again = await add()
  expect(again).toMatchObject({ status: 1, printed: '' })
  expect(again.told).toContain('throughline people reset --email ann@leeds.example')
  expect(await reset('nobody@leeds.example')).toMatchObject({ status: 1, printed: '' })
  const link = await reset('ANN@leeds.example')
  expect(link.printed).toMatch(/^http:\/\/localhost:3000\/new-password\//)
  await withHouse(environment, terminal, async ({ db, clock }) => {
    const token = link.printed.trim().split('/').at(-1) ?? ''
    expect(await setNewPassword(db, clock, token, 'another three words', false)).toEqual({ kind: 'set' })
    return 0
  })
})
