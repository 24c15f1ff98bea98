import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun
} from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import type { DocumentModel, PageLie } from '../document/document.ts'
import { inLanguage } from '../document/fixed-words.ts'
import { pageSections } from '../document/page-sections.ts'
import { drawFigures } from '../drawings/draw-figures.ts'
import type { Rasterise } from '../drawings/raster.ts'
import type { WriteOutcome } from '../write-outcome.ts'
import { WordBlocks } from './word-blocks.ts'
import { textRuns } from './word-runs.ts'
import { colours, pageLying, wordNumbering, wordStyles } from './word-styles.ts'

/** Twice the pixels that a screen shows of a picture across the whole measure. */
const pictureWidth = 1200

/** Which headings stand in the list of contents. */
const contentsLevels = '1-2'
/**
 * Up to how much of a document it is worked out on which page each heading will be: 50 ms for each thousand letters.
 * In a longer one the contents are links without numbers, until somebody has Word update them.
 */
const pagesKnownUpTo = 40_000

/** Writes a document as a Word file. */
export async function writeWord(document: DocumentModel, rasterise: Rasterise): Promise<WriteOutcome> {
  const drawn = drawFigures(document, rasterise, pictureWidth)
  if (drawn.kind === 'faulty') return drawn
  const blocks = new WordBlocks(drawn.rasters)
  const sections = pageSections(document.blocks).map((section, place) => {
    const written = blocks.write(section)
    return sectionOf(
      document,
      section.pages,
      place === 0 ? [...opening(document), ...written] : written,
      place
    )
  })
  const file = new Document({
    title: document.title,
    subject: document.subtitle ?? '',
    creator: document.author,
    lastModifiedBy: document.author,
    description: document.status ?? '',
    styles: wordStyles(document.language),
    numbering: wordNumbering,
    footnotes: blocks.footnotes.written,
    ...(pagesAreKnown(document) && { pageNumbers: estimatePageNumbers }),
    sections
  })
  return { kind: 'written', bytes: Uint8Array.from(await Packer.toBuffer(file)), notShown: [] }
}

/** Pages that lie one way, with what stands on each of them; on the first of the document no header does. */
function sectionOf(
  document: DocumentModel,
  pages: PageLie,
  children: ISectionOptions['children'],
  place: number
): ISectionOptions {
  const { size, margin, measure } = pageLying(pages)
  const right = [{ type: TabStopType.RIGHT, position: measure }]
  const footer = new Footer({ children: [footerOf(document, right)] })
  const orientation = pages === 'upright' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE
  return {
    properties: {
      titlePage: place === 0,
      page: {
        size: { ...size, orientation },
        margin
      }
    },
    headers: {
      default: new Header({ children: [headerOf(document, right)] }),
      ...(place === 0 && { first: new Header({ children: [new Paragraph('')] }) })
    },
    footers: { default: footer, ...(place === 0 && { first: footer }) },
    children
  }
}

/** Title, where it stands, particulars and contents. */
function opening(document: DocumentModel): (Paragraph | TableOfContents)[] {
  const { subtitle, status, particulars } = document
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 6, space: 10, color: colours.line } }
  const last = particulars.length - 1
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(document.title) }),
    ...(subtitle === undefined ? [] : [new Paragraph({ style: 'Subtitle', children: textRuns(subtitle) })]),
    ...(status === undefined ? [] : [new Paragraph({ style: 'Status', children: textRuns(status) })]),
    ...particulars.map(
      ({ term, words }, place) =>
        new Paragraph({
          style: 'Particular',
          ...(place === last && { border: rule, spacing: { after: 360 } }),
          children: [...textRuns(`${term}: `, true), ...textRuns(words)]
        })
    ),
    ...(document.contents
      ? [
          new Paragraph({ style: 'TOCHeading', children: textRuns(inLanguage(document.language).contents) }),
          new TableOfContents(inLanguage(document.language).contents, {
            hyperlink: true,
            headingStyleRange: contentsLevels,
            // Clean, so that Word does not ask whether to update it.
            beginDirty: false,
            ...(!pagesAreKnown(document) && { pageNumbersEntryLevelsRange: contentsLevels })
          })
        ]
      : [])
  ]
}

function pagesAreKnown({ contents, blocks }: DocumentModel): boolean {
  return contents && JSON.stringify(blocks).length <= pagesKnownUpTo
}

type TabStops = { readonly type: typeof TabStopType.RIGHT; readonly position: number }[]

function headerOf({ header, status }: DocumentModel, tabStops: TabStops): Paragraph {
  return new Paragraph({
    style: 'Header',
    tabStops,
    children: textRuns([header ?? '', status ?? ''].join('\t'))
  })
}

function footerOf({ footer, language }: DocumentModel, tabStops: TabStops): Paragraph {
  const [before, between] = inLanguage(language).pageOf
  const count = new TextRun({
    children: ['\t', before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES]
  })
  return new Paragraph({ style: 'Footer', tabStops, children: [...textRuns(footer ?? ''), count] })
}
