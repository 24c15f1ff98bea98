import type {
  Cited,
  PublishedReport,
  Quote,
  ReadImprovement,
  ReadItem,
  ReadOutcome,
  ReadRequest
} from '../src/reading/published-report.ts'

const onPage = (page: number, quote: string): Quote => ({ page, quote })
const read = <Value>(value: Value, quote = String(value)): Cited<Value> => ({ value, from: onPage(1, quote) })

/** An item of a list or the summary, on page 2. */
const item = (text: string): ReadItem => ({ text, ...onPage(2, text) })

const improvement = (text: string): ReadImprovement => ({
  ...item(text),
  printedNumber: undefined,
  group: undefined,
  nationalFramework: []
})

/** An invented report on Leeds, February to March 2022, that says what the shipped facts hold; with changes. */
export function publishedReport(changes: Partial<PublishedReport> = {}): PublishedReport {
  return {
    kind: { value: 'ilacs-standard', from: { inferred: 'dates', because: 'Two weeks on site.' } },
    readAs: 'report',
    framework: { value: 'ILACS_2018', from: { inferred: 'dates', because: 'Fieldwork began in 2022.' } },
    authority: read('Leeds'),
    urn: { value: '80481', from: { inferred: 'file-name', because: 'Taken from the name of the file.' } },
    fieldworkStart: read('2022-02-21', '21 February to 4 March 2022'),
    fieldworkEnd: read('2022-03-04', '21 February to 4 March 2022'),
    datesAsPrinted: read('21 February to 4 March 2022'),
    publishedOnCover: { absent: 'not-stated', because: 'The report does not print it.' },
    published: { absent: 'not-stated', because: 'The report does not print it.' },
    leadInspectors: read(['Louise Hollick']),
    judgements: [
      {
        area: 'impact-of-leaders',
        printedArea: 'Leaders',
        grade: read('outstanding', 'Leaders Outstanding')
      },
      { area: 'help-and-protection', printedArea: 'Help', grade: read('good', 'Help Good') },
      {
        area: 'in-care-and-care-leavers',
        printedArea: 'Care',
        grade: read('outstanding', 'Care Outstanding')
      },
      { area: 'overall', printedArea: 'Overall', grade: read('outstanding', 'Overall Outstanding') }
    ],
    improvements: [improvement('Contingency planning.'), improvement('Strategy discussions.')],
    priorityActions: [],
    boardImprovements: [],
    boardPriorityActions: [],
    summary: [item('Services are strong.')],
    sections: [
      {
        heading: 'Help and protection: good',
        part: 'authority',
        level: 1,
        area: 'help-and-protection',
        grade: 'good',
        firstParagraph: 1,
        lastParagraph: 2,
        ...onPage(2, 'Help and protection: good')
      }
    ],
    paragraphs: [
      { number: 1, section: 0, text: 'Children get help early.', ...onPage(2, 'Children get help early.') },
      { number: 2, section: 0, text: 'Plans are clear.', ...onPage(3, 'Plans are clear.') }
    ],
    unnumbered: [],
    footnotes: [],
    pages: 4,
    disagreements: [],
    reader: 'test',
    ...changes
  }
}

/** The same report with its paragraphs' texts as given, numbered from 1. */
export function withParagraphs(report: PublishedReport, ...texts: readonly string[]): PublishedReport {
  return {
    ...report,
    paragraphs: texts.map((text, index) => ({ number: index + 1, section: 0, text, ...onPage(2, text) }))
  }
}

/** The same report with another grade for an area. */
export function withGrade(
  report: PublishedReport,
  area: PublishedReport['judgements'][number]['area'],
  grade: 'outstanding' | 'good' | 'requires-improvement' | 'inadequate'
): PublishedReport {
  return {
    ...report,
    judgements: report.judgements.map((judgement) =>
      judgement.area === area ? { ...judgement, grade: read(grade, `${area} ${grade}`) } : judgement
    )
  }
}

/** A file that stands for a report: the bytes are its name, so different names are different files. */
export function fileCalled(name: string): ReadRequest {
  return { bytes: new TextEncoder().encode(name), fileName: name }
}

/** A reader that answers from a list: the outcome for each file by its name. */
export function readerOf(outcomes: Readonly<Record<string, PublishedReport | ReadOutcome>>) {
  return {
    async read({ fileName }: ReadRequest): Promise<ReadOutcome> {
      const outcome = outcomes[fileName]
      if (outcome === undefined) throw new Error(`No outcome for ${fileName}`)
      return 'reader' in outcome ? { kind: 'read', report: outcome } : outcome
    }
  }
}
