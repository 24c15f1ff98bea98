import type { PublishedReport, ReadOutcome } from '../../src/reading/published-report.ts'

/** What came of reading a mutant, beside the reading of the report that it was made from. */
export type Verdict =
  | { readonly kind: 'same' }
  | { readonly kind: 'disagreements'; readonly said: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string; readonly because: string }
  /** The same letters and signs, parted into words otherwise. */
  | { readonly kind: 'spacing' }
  /** Other values, and nothing said about it. */
  | { readonly kind: 'silent'; readonly differs: readonly string[] }
  /** Accepted, with nothing in it and nothing said. */
  | { readonly kind: 'empty' }

/** Judges the reading of a mutant. An original that was itself refused can only be refused or doubted again. */
export function judge(original: ReadOutcome, mutant: ReadOutcome): Verdict {
  if (mutant.kind === 'refused') {
    return { kind: 'refused', reason: mutant.reason, because: mutant.because }
  }
  const before = original.kind === 'read' ? original.report : undefined
  const known = new Set(before?.disagreements.map(({ what }) => what))
  const said = mutant.report.disagreements.map(({ what }) => what).filter((what) => !known.has(what))
  if (said.length > 0) return { kind: 'disagreements', said }
  if (isEmpty(mutant.report) && (before === undefined || !isEmpty(before))) return { kind: 'empty' }
  const differs = differences(before, mutant.report, (text) => text)
  if (differs.length === 0) return { kind: 'same' }
  const differsStill = differences(before, mutant.report, (text) => text.replaceAll(' ', ''))
  return differsStill.length === 0 ? { kind: 'spacing' } : { kind: 'silent', differs: differsStill }
}

/** Nothing judged, nothing to improve and not a paragraph: a reading that says nothing. */
function isEmpty(report: PublishedReport): boolean {
  return (
    report.paragraphs.length + report.unnumbered.length === 0 ||
    (report.readAs === 'report' &&
      report.improvements.length === 0 &&
      report.judgements.every(({ grade }) => 'absent' in grade))
  )
}

/**
 * The parts of the reading that differ. Where something stands does not count, because the file's pages may have
 * moved, and a straight apostrophe is as good as a curly one.
 */
function differences(
  before: PublishedReport | undefined,
  after: PublishedReport,
  as: (text: string) => string
): string[] {
  const a = valuesOf(before)
  const b = valuesOf(after)
  return Object.keys(b).filter((key) => as(a[key] ?? '') !== as(b[key] ?? ''))
}

function valuesOf(report: PublishedReport | undefined): Readonly<Record<string, string>> {
  const { disagreements: _, pages: __, ...values } = report ?? { disagreements: [], pages: 0 }
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      JSON.stringify(value, (name, part: unknown) =>
        name === 'page' || name === 'because' || name === 'quote' ? undefined : part
      ).replaceAll("'", '’')
    ])
  )
}
