import { describe, expect, it } from 'vitest'
import { visitedAuthority } from './visited-authority.ts'

function read(isJoint: boolean, ...texts: readonly string[]): string | undefined {
  return visitedAuthority(
    texts.map((quote) => ({ page: 1, quote })),
    isJoint
  )?.name
}

describe('visitedAuthority', () => {
  it.each([
    ['Focused visit to Exampleshire County Council children’s services', 'Exampleshire County Council'],
    ['Focused visit to Exampleshire local authority children’s services', 'Exampleshire'],
    ["Focused visit to Exampleshire children's social care services", 'Exampleshire'],
    ['Focused visit to the London Borough of Example children’s services', 'London Borough of Example'],
    ['Monitoring visit of Exampleshire’s children’s services', 'Exampleshire'],
    [
      'Third monitoring visit to Example and Sample Council children’s services',
      'Example and Sample Council'
    ],
    ['Monitoring visit of children’s services in Example-on-Sea', 'Example-on-Sea'],
    ['Focused visit to children’s services in Exampleshire on 4 May 2022', 'Exampleshire'],
    ['COVID-19 focused visit to Exampleshire children’s services', 'Exampleshire'],
    ['Focused visit to Exampleshire', 'Exampleshire'],
    ['Focused visit to Exampleshire: care leavers', 'Exampleshire'],
    ['Focused visit to Exampleshire Children’s Trust', 'Exampleshire Children’s Trust']
  ])('%s', (subject, name) => {
    expect(read(false, subject)).toBe(name)
  })

  it.each([
    ['Joint targeted area inspection of Exampleshire', 'Exampleshire'],
    ['Joint targeted area inspection (JTAI) of Exampleshire', 'Exampleshire'],
    ['Joint targeted area inspection of Exampleshire: the multi-agency response to neglect', 'Exampleshire'],
    [
      'Joint targeted area inspection of Exampleshire The multi-agency response to domestic abuse',
      'Exampleshire'
    ],
    [
      'Joint targeted area inspection of the multi-agency response to abuse and neglect in Exampleshire',
      'Exampleshire'
    ],
    [
      'Joint targeted area inspection of services for vulnerable children in Stoke-on-Example',
      'Stoke-on-Example'
    ],
    [
      'Joint targeted area inspection of the arrangements for children at risk in the Isle of Example',
      'Isle of Example'
    ]
  ])('%s', (subject, name) => {
    expect(read(true, subject)).toBe(name)
  })

  it('takes the first paragraph where the subject names nobody', () => {
    expect(
      read(false, 'Focused visit', 'We write about the visit to Exampleshire children’s services on 4 May')
    ).toBe('Exampleshire')
    expect(
      read(true, 'JTAI', 'an inspection of the multi-agency response to neglect in Exampleshire took place')
    ).toBe('Exampleshire')
    expect(read(false, 'Focused visit', 'Inspectors looked at care leavers.')).toBeUndefined()
  })
})
