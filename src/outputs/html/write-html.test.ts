import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDocument } from '../../../test/outputs/any-document.ts'
import { fullDocument, wordsToFind } from '../../../test/outputs/full-document.ts'
import { writeHtml } from './write-html.tsx'

function written(document: unknown): string {
  const outcome = writeHtml(document)
  if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome))
  return new TextDecoder().decode(outcome.bytes)
}

describe('the page of a document with everything in it', () => {
  const html = written(fullDocument)

  it.each(wordsToFind)('says “%s”', (said) => {
    expect(html.replaceAll(/<[^>]*>/g, '').toLowerCase()).toContain(said.toLowerCase())
  })

  it('says its language and title, and lets nothing run', () => {
    expect(html).toContain('<html lang="en-GB">')
    expect(html).toContain(`<title>${fullDocument.title}</title>`)
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`)
  })

  it('leads from a note to its call and back, and from the contents to each part', () => {
    expect(html).toContain('href="#note-1" id="call-1"')
    expect(html).toContain('<li id="note-1"')
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${id}"`)
  })

  it('has its picture with words, and headings for columns and rows', () => {
    expect(html).toContain('alt="Two bars: 12 strong claims and 7 weak ones."')
    expect(html).toMatch(/<th scope="col"[^>]*>What changed/)
    expect(html).toMatch(/<th scope="row"[^>]*>Month 1</)
  })
})

it('shows whatever was typed as text', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const html = written(document)
      expect(html).not.toMatch(/<script/i)
      expect(html).not.toMatch(/javascript:/i)
    }),
    { numRuns: 60 }
  )
})

it('refuses what cannot be written', () => {
  expect(writeHtml({ ...fullDocument, title: '' })).toMatchObject({ kind: 'faulty' })
})
