import { describe, expect, it } from 'vitest'
import { inBrief, inBriefAround } from './wrap-words.ts'

const before = 'Leaders know their services well and are ambitious for children in the city. '.repeat(5)
const text = `${before}The directors have acted on this. ${before}`

describe('a text in brief', () => {
  it('ends after a whole word', () => {
    expect(inBrief('one two three', 9)).toBe('one two…')
    expect(inBrief('one two', 9)).toBe('one two')
  })

  it.each(['director', 'DIRECTORS', 'Leeds 2022 director'])('shows %j where it was found', (sought) => {
    const brief = inBriefAround(text, sought)
    expect(brief).toMatch(/^….*The directors have acted on this.*…$/)
    expect(brief.length).toBeLessThan(245)
  })

  it.each(['nothing of it', '', '(', 'leaders', 'of'])('begins at the beginning for %j', (sought) => {
    expect(inBriefAround(text, sought)).toBe(inBrief(text))
  })

  it('is the whole of a short text', () => {
    expect(inBriefAround('The director acted.', 'director')).toBe('The director acted.')
  })
})
