import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aboutTypes, documentTypes } from './document-types.ts'
import { endingOf, keptName } from './kept-name.ts'

it.each([
  ['plan.pdf', 'pdf', 'plan.pdf'],
  ['photo.JPEG', 'jpeg', 'photo.JPEG'],
  ['notes.md', 'text', 'notes.md'],
  // Each of these would run as a program where it is opened.
  ['report.hta', 'pdf', 'report.hta.pdf'],
  ['report.docm', 'word', 'report.docm.docx'],
  ['cells.slk', 'text', 'cells.slk.txt'],
  ['photo.jpg.js', 'jpeg', 'photo.jpg.js.jpg'],
  ['an ending that is long.application', 'text', 'an ending that is long.application.txt'],
  ['none', 'word', 'none.docx']
] as const)('%s, which is a %s, is kept as %s', (sent, type, kept) => {
  expect(keptName(sent, type)).toBe(kept)
})

it('ends as its kind does, whatever the name was, and stays so', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(...documentTypes),
      (sent, type) => {
        const kept = keptName(sent, type)
        expect(kept.startsWith(sent)).toBe(true)
        expect(keptName(kept, type)).toBe(kept)
        expect(endingOf(`${kept}`)).not.toBe('.hta')
        expect(kept === sent || kept.endsWith(aboutTypes[type].extension)).toBe(true)
      }
    )
  )
})
