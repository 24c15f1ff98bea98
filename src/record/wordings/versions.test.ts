import { describe, expect, it } from 'vitest'
import { publishedReport, withParagraphs } from '../../../test/published-reports.ts'
import type { PublishedReport } from '../../reading/published-report.ts'
import { passagesIn } from '../reports/content-passages.ts'
import { compareVersions } from './version-comparison.ts'
import { chosenVersions, versionsQuery } from './versions-choice.ts'

const wording = (report: PublishedReport) => ({
  sections: report.sections,
  passages: passagesIn(report, 'a'.repeat(64))
})
const first = publishedReport()

describe('two versions of a report', () => {
  it('that are the same have no change in any part', () => {
    const parts = compareVersions(wording(first), wording(first))
    expect(parts.map(({ label }) => label)).toEqual([
      'Summary',
      'Areas for improvement',
      'Headings',
      'Paragraphs'
    ])
    for (const { passages } of parts) {
      for (const passage of passages) expect(passage).toMatchObject({ kind: 'same', moved: false })
    }
  })

  it('are compared part by part, word by word', () => {
    const [section] = first.sections
    if (!section) throw new Error('The example has no section')
    const second = {
      ...withParagraphs(first, 'Children get help early.', 'Plans are not clear.', 'A new one on housing.'),
      improvements: first.improvements.toReversed(),
      sections: [{ ...section, heading: 'Help and protection: requires improvement' }]
    }
    const parts = compareVersions(wording(first), wording(second))
    const kinds = (id: string) =>
      parts
        .find((part) => part.id === id)
        ?.passages.map((passage) => ('moved' in passage && passage.moved ? 'moved' : passage.kind))
    expect(kinds('improvement')?.toSorted()).toEqual(['moved', 'same'])
    expect(kinds('headings')).toEqual(['changed'])
    expect(kinds('text')).toEqual(['same', 'changed', 'added'])
    const changed = parts.find(({ id }) => id === 'text')?.passages[1]
    expect(changed?.kind === 'changed' && changed.words).toEqual([
      { kind: 'same', text: 'Plans are' },
      { kind: 'added', text: 'not' },
      { kind: 'same', text: 'clear.' }
    ])
  })
})

describe('the versions that are asked for', () => {
  const chosen = (query: Record<string, string>, versions: number[]) => {
    const outcome = chosenVersions(versionsQuery.parse(query), versions)
    return outcome.kind === 'chosen' ? [outcome.choice.from, outcome.choice.to] : outcome.kind
  }
  it.each([
    [{}, [3, 2, 1], [2, 3]],
    [{ from: '1' }, [3, 2, 1], [1, 3]],
    [{ to: '2' }, [3, 2, 1], [1, 2]],
    [{ from: '3', to: '1' }, [3, 2, 1], [3, 1]],
    [{ from: '3' }, [3, 2, 1], [3, 2]],
    [{ to: '1' }, [2, 1], [2, 1]],
    [{}, [1], 'too-few'],
    [{}, [], 'too-few'],
    [{ from: '9' }, [2, 1], 'no-such-version']
  ])('by %j of %j are %j', (query, versions, expected) => {
    expect(chosen(query, versions)).toEqual(expected)
  })

  it.each([{ from: '0' }, { to: 'two' }, { show: 'some' }])('%j is refused in words', (query) => {
    const message = versionsQuery.safeParse(query).error?.issues[0]?.message
    expect(message).toMatch(/^(Give a version by its number|There is no choice)/)
  })
})
