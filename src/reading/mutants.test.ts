// A fixed set of damaged reports, made anew each time from invented ones by the mutators of `npm run fuzz`.
import { afterAll, describe, expect, it } from 'vitest'
import { exampleReport } from '../../tools/exampleshire.ts'
import { chanceOf } from '../../tools/fuzz/chance.ts'
import type { Original } from '../../tools/fuzz/mutants.ts'
import { mutantClasses } from '../../tools/fuzz/mutants.ts'
import { openPageTable } from '../../tools/fuzz/pdf-pages.ts'
import type { Verdict } from '../../tools/fuzz/verdict.ts'
import { judge } from '../../tools/fuzz/verdict.ts'
import { isoDate } from '../framework/iso-date.ts'
import { openReaders } from './workers/readers.ts'

const table = await openPageTable()
const readers = openReaders({ workers: 1 })
afterAll(() => readers.close())

const original = originalOf('exampleshire.pdf', await exampleReport())
const other = originalOf(
  'sampleton.pdf',
  await exampleReport({
    authority: 'Sampleton',
    start: isoDate('2024-06-03'),
    end: isoDate('2024-06-14'),
    seed: 5
  })
)
const reading = await read(original.bytes)

function originalOf(name: string, bytes: Uint8Array): Original {
  const pdf = table.open(bytes)
  if (pdf === undefined) throw new Error('The example cannot be opened.')
  return { name, bytes, pdf }
}

async function read(bytes: Uint8Array) {
  return readers.read({ bytes, fileName: 'report.pdf' })
}

/** What is said about a mutant: why it was refused, or what a person should look at. */
function saidOf(verdict: Verdict): readonly string[] {
  if (verdict.kind === 'refused') return [verdict.because]
  return verdict.kind === 'disagreements' ? verdict.said : []
}

/** Where bytes changed, anything may be wrong: it is enough that it is said. */
const anything = /\S/
const pagesWrong =
  /numbered|edge of the page|closing words|cannot be found|cover is not that|Paragraph \d+ follows|no text/

const expected: Readonly<
  Record<string, { readonly kinds: readonly Verdict['kind'][]; readonly words: RegExp }>
> = {
  'bytes flipped': { kinds: ['refused', 'disagreements', 'same', 'spacing', 'silent'], words: anything },
  'tail cut off': { kinds: ['refused'], words: /^The PDF is cut short: its end is missing/ },
  'head cut off': { kinds: ['refused'], words: /^The file is not a PDF/ },
  'middle cut out': { kinds: ['refused', 'disagreements', 'same', 'silent'], words: anything },
  'streams corrupted': { kinds: ['refused', 'disagreements', 'same', 'silent'], words: anything },
  'xref broken': { kinds: ['refused', 'disagreements', 'same'], words: anything },
  'pages spliced in': { kinds: ['disagreements'], words: pagesWrong },
  'pages removed': { kinds: ['disagreements', 'refused'], words: pagesWrong },
  'pages out of order': { kinds: ['disagreements', 'refused'], words: pagesWrong },
  'page repeated': { kinds: ['disagreements'], words: pagesWrong },
  'glyph maps removed': {
    kinds: ['refused', 'disagreements', 'same'],
    words: /lost their letters|cannot be found|signs that no report|not that of a report/
  },
  'encodings changed': { kinds: ['refused', 'disagreements', 'same', 'spacing'], words: anything },
  'widths damaged': { kinds: ['refused', 'disagreements', 'same', 'spacing'], words: anything }
}

const seeds = [1, 2, 3, 4, 5]

describe('a damaged report', () => {
  it.each(mutantClasses)(
    'with $name is refused, doubted or read as it was',
    async ({ name, make, canBeKnown }) => {
      const expectation = expected[name]
      if (expectation === undefined) throw new Error(`Nothing is expected of "${name}".`)
      for (const seed of seeds) {
        const verdict = judge(reading, await read(make(original, other, table, chanceOf(seed, 0))))
        expect(expectation.kinds).toContain(verdict.kind)
        const said = saidOf(verdict)
        for (const line of said) expect(line).toMatch(/^\S[^\n]+$/)
        if (said.length > 0) expect(said.join('\n')).toMatch(expectation.words)
        if (canBeKnown) expect(verdict.kind).not.toBe('silent')
      }
    }
  )

  it('is read as it was when its pages are only written anew', async () => {
    const pages = Array.from({ length: original.pdf.pages }, (_, page) => page)
    expect(judge(reading, await read(table.assemble([{ from: original.pdf, pages }])))).toEqual({
      kind: 'same'
    })
  })
})

it('makes the same mutant from the same seed', () => {
  for (const { make } of mutantClasses) {
    const [first, again] = [1, 1].map((seed) => make(original, other, table, chanceOf(seed, 7)))
    expect(Buffer.compare(first ?? Buffer.of(1), again ?? Buffer.of(2))).toBe(0)
  }
})
