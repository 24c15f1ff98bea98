import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../scripts/build.mjs'
import { openHouse } from '../../src/house/house.ts'
import { readConfig } from '../../src/platform/config.ts'
import { sha256Of } from '../../src/platform/files/content-store.ts'
import { type RunningSite, startSite } from '../../tools/running-site.ts'
import { seedPeople } from '../people.ts'
import { loopingPdf, textPdf } from '../reading/made-pdfs.ts'
import { senderAt } from './sender.ts'

const run = promisify(execFile)

/** The built site on a directory of its own, with people signed in. */
async function siteIn(home: string): Promise<() => Promise<RunningSite>> {
  const settings = { DATA_DIR: join(home, 'record') }
  const configured = readConfig(settings)
  if (configured.kind === 'refused') throw new Error(configured.problems.join())
  const opened = await openHouse(configured.config, () => undefined)
  if (opened.kind === 'refused') throw new Error(opened.because)
  await seedPeople(opened.house.db, new Date())
  await opened.house.close()
  return () => startSite(settings, () => undefined)
}

function lettersOf(bytes: number): Uint8Array {
  return new TextEncoder().encode(randomBytes(bytes).toString('base64').slice(0, bytes))
}

beforeAll(() => build())

describe('the built site', { timeout: 120_000 }, () => {
  let home: string
  let start: () => Promise<RunningSite>
  let site: RunningSite
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'throughline-faults-'))
    start = await siteIn(home)
    site = await start()
  })
  afterAll(async () => {
    await site.stop()
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  })

  const keptFiles = async () =>
    (await readdir(join(home, 'record', 'files'), { recursive: true })).filter((name) =>
      /[0-9a-f]{64}$/.test(name)
    )

  it('killed while a file comes, has nothing half stored, and goes on from what it acknowledged', async () => {
    const bytes = lettersOf(5_000_000)
    const { to } = await senderAt(site.address).declare('killed.txt', bytes.length)
    expect(await senderAt(site.address).part(to, 0, bytes.subarray(0, 2_000_000))).toMatchObject({
      ...{ status: 200, received: 2_000_000, state: 'arriving' }
    })
    const halfway = Promise.withResolvers<undefined>()
    let given = 2_000_000
    const stream = new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (given >= 4_000_000) return halfway.resolve(undefined)
        controller.enqueue(bytes.subarray(given, given + 100_000))
        given += 100_000
      }
    })
    const lost = senderAt(site.address).part(to, 2_000_000, stream)
    lost.catch(() => undefined)
    await halfway.promise
    await site.kill()
    await expect(lost).rejects.toThrow()
    expect(await keptFiles()).toEqual([])

    site = await start()
    const sender = senderAt(site.address)
    expect(await sender.declare('killed.txt', bytes.length)).toEqual({ to, from: 2_000_000 })
    expect(await sender.part(to, 3_000_000, bytes.subarray(3_000_000))).toMatchObject({
      ...{ status: 409, received: 2_000_000 }
    })
    expect(await sender.part(to, 2_000_000, bytes.subarray(2_000_000))).toMatchObject({ state: 'kept' })
    expect((await keptFiles()).map((name) => name.slice(3))).toEqual([sha256Of(bytes)])
  })

  it('takes the same file from two people at the same moment once', async () => {
    const bytes = lettersOf(3_000_000)
    const [one, other] = await Promise.all(
      (['contributor', 'link-officer'] as const).map((role) =>
        senderAt(site.address, role).send('both.txt', bytes)
      )
    )
    expect([one?.state, other?.state].toSorted()).toEqual(['kept', 'same'])
    expect(one?.href).toBe(other?.href)
  })

  it('lets one of two windows of the same person send a file, and nothing of the other into it', async () => {
    const bytes = lettersOf(3_000_000)
    const sender = senderAt(site.address)
    const { to } = await sender.declare('windows.txt', bytes.length)
    const gate = Promise.withResolvers<undefined>()
    const slow = new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(bytes.subarray(0, 1_500_000))
        await gate.promise
        controller.enqueue(bytes.subarray(1_500_000))
        controller.close()
      }
    })
    const first = sender.part(to, 0, slow)
    await expect.poll(async () => (await sender.part(to, 0, new Uint8Array(9))).status).toBe(423)
    gate.resolve(undefined)
    expect(await first).toMatchObject({ state: 'kept' })
    // What comes afterwards is answered with what became of it, and written nowhere.
    expect(await sender.part(to, 0, new Uint8Array(9))).toMatchObject({ status: 200, state: 'kept' })
    expect((await keptFiles()).map((name) => name.slice(3))).toContain(sha256Of(bytes))
  })

  it('gives back what somebody sent so that nothing of it runs here', async () => {
    const sender = senderAt(site.address)
    const script = '<html><script>alert(document.cookie)</script></html>'
    const behind = Uint8Array.from(
      Buffer.concat([await textPdf(['Plan']), new TextEncoder().encode(`\n${script}`)])
    )
    const sent = await sender.send('..\\C:\\\u202efdp.hta', behind)
    expect(sent).toMatchObject({ state: 'kept' })
    expect(sent.says).toContain('it is a PDF: it is kept as “fdp.hta.pdf”')
    const file = await sender.get(`${sent.href ?? ''}/versions/1`)
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'content-disposition': 'attachment; filename="fdp.hta.pdf"; filename*=UTF-8\'\'fdp.hta.pdf'
    })
    expect(sha256Of(new Uint8Array(await file.arrayBuffer()))).toBe(sha256Of(behind))
    const picture = await sender.get(`${sent.href ?? ''}/versions/1/pages/1/picture.png`)
    expect(picture.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('reads others while one takes for ever, and says so of that one', async () => {
    const sender = senderAt(site.address)
    const slow = await sender.send('for ever.pdf', loopingPdf())
    const other = await sender.send('other.pdf', await textPdf(['Children are seen alone']))
    const says = async (href: string | null | undefined) => (await sender.get(href ?? '')).text()
    await expect.poll(() => says(other.href), { timeout: 60_000, interval: 500 }).toContain('can be searched')
    await expect
      .poll(() => says(slow.href), { timeout: 60_000, interval: 500 })
      .toMatch(/more than 30 seconds|more memory than one file may have/)
  })
})

/** A disk of so many megabytes, where this account may mount one. */
async function smallDisk(place: string, megabytes: number): Promise<boolean> {
  const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', place]
  return run('mount', options).then(
    () => true,
    () => false
  )
}

describe('a disk that fills up', { timeout: 120_000 }, () => {
  let home: string
  let isMounted: boolean
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'throughline-disk-'))
    await mkdir(join(home, 'disk'))
    isMounted = await smallDisk(join(home, 'disk'), 320)
  })
  afterAll(async () => {
    if (isMounted) await run('umount', ['-l', join(home, 'disk')])
    await rm(home, { recursive: true, force: true })
  })

  it('is said in words, and the site goes on answering', async (test) => {
    if (!isMounted) return test.skip('only an account that may mount a small disk can fill one')
    const site = await (await siteIn(join(home, 'disk')))()
    try {
      const sender = senderAt(site.address)
      const outcomes: { status: number; says: string }[] = []
      for (let number = 0; outcomes.at(-1)?.status !== 507 && number < 40; number += 1) {
        outcomes.push(await sender.send(`full ${number}.txt`, lettersOf(8_000_000)))
      }
      expect(outcomes[0]).toMatchObject({ status: 200, state: 'kept' })
      expect(outcomes.at(-1)).toMatchObject({ status: 507, received: 0 })
      expect(outcomes.at(-1)?.says).toContain('There is no room left on the disk of the site')
      // Without script the same is said on the page that the form leads to.
      expect(await sender.sendForm('form.txt', lettersOf(8_000_000))).toContain('There is no room left')
      const arriving = await readdir(join(home, 'disk', 'record', 'files', 'arriving'))
      expect(arriving.every((name) => !name.includes('form'))).toBe(true)
      for (const path of ['/', '/prepare/bookcase', '/prepare/bookcase/arrivals']) {
        expect([path, (await sender.get(path)).status]).toEqual([path, 200])
      }
    } finally {
      await site.kill()
    }
  })
})
