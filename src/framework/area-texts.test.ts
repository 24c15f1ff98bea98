import { describe, expect, it } from 'vitest'
import { areaLineIds } from './area-lines.ts'
import { areasTellingOf, lineOfTheme } from './area-texts.ts'
import { frameworkVersion, frameworkVersionIds } from './framework-versions.ts'

describe('the areas that tell of a line', () => {
  it.each([
    ['children-in-care', 'SIF', ['looked-after-and-permanence', 'adoption']],
    ['children-in-care', 'ILACS_2018', ['in-care-and-care-leavers']],
    ['care-leavers', 'ILACS_2018', ['in-care-and-care-leavers']],
    ['care-leavers', 'ILACS_2023', ['care-leavers']],
    ['children-in-care', 'LEGACY', ['outcomes', 'quality-of-provision']],
    ['help-and-protection', 'LEGACY', []],
    ['overall', 'ILACS_2026', []]
  ] as const)('%s under %s', (line, framework, areas) => {
    expect(areasTellingOf(line, framework)).toEqual(areas)
  })

  it('leave out none that a framework of children’s services judges, but the board', () => {
    for (const id of frameworkVersionIds) {
      const told = new Set(areaLineIds.flatMap((line) => areasTellingOf(line, id)))
      const judged = frameworkVersion(id).areas.map(({ area }) => area)
      expect(
        judged.filter((area) => area !== 'lscb' && !told.has(area)),
        id
      ).toEqual([])
    }
  })
})

it.each([
  ['Leadership, management and governance', 'leaders'],
  ['Outcomes for care leavers', 'care-leavers'],
  ['Children looked after and achieving permanence', 'children-in-care'],
  ['Children who need help and protection', 'help-and-protection'],
  ['The quality of social work practice', undefined],
  ['Within three months', undefined]
])('the theme %j names %s', (theme, line) => {
  expect(lineOfTheme(theme)).toBe(line)
})
