import type { PublishedReport } from '../../reading/published-report.ts'
import { fieldKey } from '../activities/field.ts'
import type { ContentPassage, ContentSection } from './contents.ts'
import { contentsOf } from './contents-of.ts'
import type { FieldValues } from './differences.ts'
import { fieldValues } from './differences.ts'
import { nationalFrameworkId } from './national-framework-column.ts'

/**
 * Everything that a reading says, by field, as text: the values of the inspection, and beside them the framework, the
 * sections, the page of each passage and what is printed about it, so that two readers' readings of one file can be
 * compared to the last. Empty where the reading has no place in the record.
 */
export function readingValues(report: PublishedReport, sha256: string): FieldValues {
  const outcome = contentsOf(report, sha256)
  if (outcome.kind === 'incomplete') return new Map()
  const { contents } = outcome
  return new Map([
    ...fieldValues(contents),
    ['read-as', contents.readAs],
    ...(contents.framework === undefined ? [] : [['framework', contents.framework] as const]),
    ...contents.sections.map((section, index) => [`section.${index + 1}`, sectionInWords(section)] as const),
    ...contents.passages.flatMap(aroundPassage)
  ])
}

function sectionInWords(section: ContentSection): string {
  const { heading, part, level, area, grade, firstParagraph, lastParagraph, page } = section
  const paragraphs = firstParagraph === undefined ? 'none' : `${firstParagraph} to ${lastParagraph ?? '?'}`
  return [
    `${heading} (${part}, level ${level}, page ${page})`,
    `judgement: ${area ?? 'none'} ${grade ?? ''}`.trim(),
    `paragraphs: ${paragraphs}`
  ].join('; ')
}

function aroundPassage(passage: ContentPassage): [string, string][] {
  const key = fieldKey(passage)
  const { citation, section, group, printedNumber, nationalFramework, afterParagraph, form } = passage
  const about: [string, string | number | undefined][] = [
    ['page', citation?.page],
    ['section', section === undefined ? undefined : section + 1],
    ['group', group],
    ['printed-number', printedNumber],
    ['national-framework', nationalFramework.map(nationalFrameworkId).join(', ') || undefined],
    ['after-paragraph', afterParagraph],
    ['form', form]
  ]
  return about.flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[`${key}/${name}`, String(value)]]
  )
}
