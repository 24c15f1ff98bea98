import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assetAddresses, assetNames } from '../assets.ts'
import { ink, muted, rule, thread, toneColours } from '../charts/palette.ts'
import { type Tone, tones } from '../tone.ts'
import { buildStyles } from './build.mjs'

let folder: string
let manifest: Readonly<Record<string, string>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-styles-'))
  manifest = await buildStyles(folder)
})

afterAll(() => rm(folder, { recursive: true }))

async function stylesheet(): Promise<string> {
  return readFile(join(folder, manifest['site.css'] ?? ''), 'utf8')
}

describe('the built assets', () => {
  it('carry nothing of GOV.UK’s identity: no crown, no crest, no GDS Transport', async () => {
    for (const file of await readdir(folder)) {
      expect(file).not.toMatch(/crown|crest|opengraph|light-94a07e06a1|bold-b542beb274/i)
      if (/\.(css|svg|json)$/.test(file)) {
        expect(await readFile(join(folder, file), 'utf8'), file).not.toMatch(
          /GDS Transport|crown|crest|tudor/i
        )
      }
    }
  })

  it('stand in the manifest, each under a name that changes with its content', async () => {
    const files = await readdir(folder)
    expect(files.toSorted()).toEqual([...Object.values(manifest), 'manifest.json'].toSorted())
    for (const built of Object.values(manifest)) expect(built).toMatch(/-[0-9a-f]{10}\.\w+$/)
  })

  it('ask only for files that are there', async () => {
    const asked = [...(await stylesheet()).matchAll(/url\("?([^")]+)"?\)/g)].map(
      ([, address]) => address ?? ''
    )
    const files = asked.filter((address) => !address.startsWith('data:'))
    expect(files.length).toBeGreaterThanOrEqual(4)
    for (const file of files) expect(Object.values(manifest)).toContain(file)
    const behaviour = await readFile(join(folder, manifest['behaviour.js'] ?? ''), 'utf8')
    expect(behaviour).toContain(`'./${manifest['govuk-frontend.js']}'`)
  })

  it('have an address for every name a page uses', () => {
    const asset = assetAddresses(folder, '/assets')
    for (const name of assetNames) expect(asset(name)).toBe(`/assets/${manifest[name]}`)
  })
})

describe('the colours', () => {
  it('are the same in drawings as in the stylesheet', async () => {
    const settings = await readFile(new URL('./_settings.scss', import.meta.url), 'utf8')
    for (const colour of [ink, muted, rule, thread]) expect(settings).toContain(colour)
    for (const tone of tones.filter(hasColours)) {
      const { edge, tint } = toneColours(tone)
      expect(settings).toMatch(new RegExp(`"${tone}": \\(\\s*${edge},\\s*${tint},?\\s*\\)`))
    }
  })

  it('leave text readable: ink on every tint, white on every solid edge, at 4.5 to 1 or better', () => {
    for (const tone of tones) {
      const { edge, tint } = toneColours(tone)
      expect(contrast(ink, tint), `ink on ${tone}`).toBeGreaterThan(4.5)
      expect(contrast('#ffffff', edge), `white on ${tone}`).toBeGreaterThan(4.5)
    }
  })
})

function hasColours(tone: Tone): boolean {
  return tone !== 'not-judged' && tone !== 'unknown'
}

/** WCAG's contrast ratio of two colours written `#rrggbb`. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
