import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { DateField } from './date-field.tsx'

describe('the hint of a day', () => {
  const said = (more: { readonly hint?: string; readonly example?: 'ahead' | 'back' | 'none' }) => {
    const html = renderToString(
      <DateField id="on" name="on" value="" question="Which day?" problem={undefined} {...more} />
    )
    return /govuk-hint">\s*([^<]*?)\s*</.exec(html)?.[1]?.replaceAll('\u00a0', ' ')
  }

  it.each([
    [{}, 'For example, 27 3 2027'],
    [{ example: 'back' }, 'For example, 4 3 2022'],
    [{ hint: 'Leave it empty until it is' }, 'Leave it empty until it is. For example, 27 3 2027'],
    [{ hint: 'Noted by Jo', example: 'none' }, 'Noted by Jo']
  ] as const)('%j', (more, hint) => {
    expect(said(more)).toBe(hint)
  })
})
