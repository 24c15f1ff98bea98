/**
 * A document as its author means it, before it is a web page, a Word file or a PDF. It is plain data: what was sent to
 * somebody can be frozen in a database as it was and written again, the same, years later.
 */
export interface DocumentModel {
  readonly title: string
  readonly subtitle?: string | undefined
  /** Who answers for it: "Exampleshire County Council". It goes into the file's properties too. */
  readonly author: string
  /** The language that it is written in, as `en-GB` or `cy`. */
  readonly language: string
  /** The moment that it speaks for. The date in a file's properties is this one, so the same model is the same bytes. */
  readonly at: string
  /** What stands below the title, a line each: "Sent to: Ofsted". */
  readonly particulars: readonly Particular[]
  /** Where it stands, in words: "Draft" or "As sent 3 March 2027". It is on every page of a file. */
  readonly status?: string | undefined
  /** Words at the head of every page but the first. */
  readonly header?: string | undefined
  /** Words at the foot of every page, beside "Page 2 of 9". */
  readonly footer?: string | undefined
  /** Whether a list of its headings stands before it. */
  readonly contents: boolean
  readonly blocks: readonly Block[]
}

export interface Particular {
  readonly term: string
  readonly words: string
}

/** Some words that are said in one way. A line break in them is a line break in the document. */
export interface Words {
  readonly kind: 'words'
  readonly text: string
  readonly strong?: boolean | undefined
  readonly emphasis?: boolean | undefined
  /** Where they lead: an address with http, https or mailto. */
  readonly href?: string | undefined
}

/** A note at the foot of the page, called from the words before it. */
export interface Footnote {
  readonly kind: 'footnote'
  readonly runs: readonly Words[]
}

export type Run = Words | Footnote

export interface Heading {
  readonly kind: 'heading'
  /** 1 is the highest below the title. A heading never skips a level: readers by ear find their way by them. */
  readonly level: 1 | 2 | 3
  readonly text: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly runs: readonly Run[]
  /** `lead` opens a part in larger words, `small` adds what few will read. */
  readonly size?: 'lead' | 'small' | undefined
}

/** Somebody's own words, and whose or where they stand. */
export interface Quote {
  readonly kind: 'quote'
  readonly runs: readonly Run[]
  readonly source?: readonly Run[] | undefined
}

export interface List {
  readonly kind: 'list'
  readonly style: 'bullet' | 'number'
  readonly items: readonly ListItem[]
}

export interface ListItem {
  readonly runs: readonly Run[]
  /** The list below it. */
  readonly list?: List | undefined
}

export interface Table {
  readonly kind: 'table'
  /** What the table shows: read out before it. */
  readonly caption: string
  readonly columns: readonly TableColumn[]
  /** As many cells in each row as there are columns. */
  readonly rows: readonly (readonly (readonly Run[])[])[]
  /** Whether the first cell of a row says what the row is about. */
  readonly rowHeadings?: boolean | undefined
}

export interface TableColumn {
  readonly heading: string
  /** Its share of the width beside the shares of the others; 1 where nothing is said. */
  readonly share?: number | undefined
  /** `end` for numbers. */
  readonly align?: 'start' | 'end' | undefined
}

/** Terms with what is said of each: names and values, or words and what they mean. */
export interface Facts {
  readonly kind: 'facts'
  readonly facts: readonly Fact[]
}

export interface Fact {
  readonly term: string
  readonly runs: readonly Run[]
}

/** Something set apart, whose label says in a word why: "Counter-evidence". */
export interface Note {
  readonly kind: 'note'
  readonly label: string
  readonly content: readonly (Paragraph | List)[]
}

/** A picture, for those who would rather look than read, with the same facts as text. */
export interface Figure {
  readonly kind: 'figure'
  /** A whole SVG that needs no stylesheet; its words in one of the document's typefaces. */
  readonly svg: string
  /** How wide it stands, as a share of the measure: more than 0, at most 1. */
  readonly width: number
  /** What the picture shows, for those who do not see it. */
  readonly alt: string
  readonly caption: string
  readonly facts: Table | Paragraph | List
}

/** What follows begins on a new page, where there are pages. */
export interface PageBreak {
  readonly kind: 'page-break'
  /**
   * How the pages from here on lie, until another break says otherwise: on their long side for tables of many columns.
   * Nothing said, as they lay before; a document begins upright.
   */
  readonly pages?: PageLie | undefined
}

export type PageLie = 'upright' | 'landscape'

export type Block = Heading | Paragraph | Quote | List | Table | Facts | Note | Figure | PageBreak
