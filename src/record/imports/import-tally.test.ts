import { describe, expect, it } from 'vitest'
import type { SettledFile } from './import-tally.ts'
import { ImportTally } from './import-tally.ts'

const report = (changes: Partial<NonNullable<SettledFile['report']>> = {}) => ({
  kind: 'ilacs-standard' as const,
  version: 1,
  openQuestions: 0,
  ...changes
})
const taken = (changes: Partial<NonNullable<SettledFile['report']>> = {}): SettledFile => ({
  fileName: 'a.pdf',
  state: 'taken',
  words: 'taken',
  report: report(changes)
})
const notTaken = (fileName: string, words: string): SettledFile => ({
  fileName,
  state: 'not-taken',
  words,
  report: undefined
})

function summaryOf(...files: SettledFile[]) {
  const tally = new ImportTally()
  for (const file of files) tally.add(file)
  return tally.summary()
}

describe('a tally of an import', () => {
  it('is empty before the first file', () => {
    expect(summaryOf()).toEqual({
      files: 0,
      taken: 0,
      newerVersions: 0,
      byKind: [],
      alreadyHeld: 0,
      notTaken: 0,
      reasons: [],
      needAPerson: 0
    })
  })

  it('counts kinds of what was taken, most first, and the newer versions among them', () => {
    const held: SettledFile = { ...taken({ kind: 'sif' }), state: 'already-held' }
    expect(summaryOf(taken({ kind: 'sif' }), taken({ version: 3 }), taken(), held)).toMatchObject({
      files: 4,
      taken: 3,
      alreadyHeld: 1,
      newerVersions: 1,
      byKind: [
        { kind: 'ilacs-standard', files: 2 },
        { kind: 'sif', files: 1 }
      ]
    })
  })

  it('counts what needs a person among the taken and the held', () => {
    const held: SettledFile = { ...taken({ openQuestions: 2 }), state: 'already-held' }
    expect(summaryOf(taken(), taken({ openQuestions: 1 }), held).needAPerson).toBe(2)
  })

  it('puts files together that were not taken for one reason, whichever name or number it quotes', () => {
    const { reasons, notTaken: count } = summaryOf(
      notTaken('a.pdf', 'It is about “Atlantis”. No authority has this name.'),
      notTaken('b.pdf', 'The file is empty.'),
      notTaken('c.pdf', 'It is about “Avalon”. No authority has this name.')
    )
    expect(count).toBe(3)
    expect(reasons).toEqual([
      { because: 'It is about “…”. No authority has this name.', files: 2, examples: ['a.pdf', 'c.pdf'] },
      { because: 'The file is empty.', files: 1, examples: ['b.pdf'] }
    ])
  })

  it('keeps a reason whole while every file has the very same, and no more than three examples', () => {
    const words = 'The PDF has 400 pages; at most 300 are read.'
    const names = ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf']
    expect(summaryOf(...names.map((name) => notTaken(name, words))).reasons).toEqual([
      { because: words, files: 4, examples: ['a.pdf', 'b.pdf', 'c.pdf'] }
    ])
  })
})
