import { describe, expect, it } from 'vitest'
import { linkKey } from '../../thread/things.ts'
import { authoritySlug } from '../authorities/rows.ts'
import { type InspectionFrame, linksOfInspection } from './inspection-links.ts'

const place = { authority: authoritySlug.parse('leeds'), address: '2022-02-21' }
const empty: InspectionFrame = { place, judged: [], sections: [], passages: [], reports: [] }

const linked = (frame: Partial<InspectionFrame>) =>
  linksOfInspection({ ...empty, ...frame }).map((link) => linkKey(link).replaceAll('leeds/2022-02-21', '~'))

describe('the links of an inspection', () => {
  it('lead to its judgements and to every passage, and its reports tell of it', () => {
    expect(
      linked({
        judged: ['overall'],
        passages: [{ kind: 'improvement', number: 1, section: undefined, restsOn: undefined }],
        reports: ['abc', 'def']
      })
    ).toEqual([
      'inspection:~ leads-to judgement:~/overall',
      'inspection:~ leads-to improvement:~/1',
      'report:abc reports inspection:~',
      'report:def reports inspection:~'
    ])
  })

  const sections = [
    { area: 'help-and-protection', level: 1, part: 'authority' },
    { area: undefined, level: 2, part: 'authority' },
    { area: 'in-care', level: 1, part: 'authority' }
  ] as const
  const paragraph = { kind: 'paragraph', number: 3, restsOn: undefined } as const

  it.each([
    ['its section is headed with', 0, ['help-and-protection'], 'help-and-protection'],
    ['the chapter of its section is headed with', 1, ['help-and-protection'], 'help-and-protection'],
    ['nobody judged', 2, ['help-and-protection'], undefined],
    ['no section says', undefined, ['help-and-protection'], undefined]
  ] as const)('make a paragraph evidence for the judgement that %s', (_which, section, judged, area) => {
    const evidenced = linked({ judged, sections, passages: [{ ...paragraph, section }] }).filter((key) =>
      key.includes('evidences')
    )
    expect(evidenced).toEqual(area === undefined ? [] : [`paragraph:~/3 evidences judgement:~/${area}`])
  })

  it('cite the paragraph that a source names, of the same part, where the report has it', () => {
    const cites = (...passages: InspectionFrame['passages']) =>
      linked({ passages }).filter((key) => key.includes(' cites '))
    const asked = { kind: 'improvement', number: 1, section: undefined, restsOn: 3 } as const
    expect(cites({ ...paragraph, section: 0 }, asked)).toEqual(['improvement:~/1 cites paragraph:~/3'])
    expect(cites(asked)).toEqual([])
    expect(cites({ ...paragraph, section: 0 }, { ...asked, kind: 'board-improvement' })).toEqual([])
    expect(
      cites({ ...paragraph, kind: 'board-paragraph', section: 0 }, { ...asked, kind: 'board-improvement' })
    ).toEqual(['board-improvement:~/1 cites board-paragraph:~/3'])
  })
})
