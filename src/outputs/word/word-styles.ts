import type { ILevelsOptions, INumberingOptions, IStylesOptions } from 'docx'
import { AlignmentType, BorderStyle, LevelFormat, LineRuleType } from 'docx'
import type { PageLie } from '../document/document.ts'

/** The colours of the site (ink, muted, brand, thread), as Word writes them. */
export const colours = { ink: '1c2830', muted: '4f5b63', brand: '14505c', thread: 'b3401f', line: 'b9c0c4' }

/**
 * Twentieths of a point, Word's unit of length. A4 with margins of 2.6 cm; on their long side pages have 2 cm beside and
 * below the lines, and a little more above them.
 */
const page = { width: 11906, height: 16838 }
const margins = {
  upright: { top: 1474, bottom: 1474, left: 1474, right: 1474 },
  landscape: { top: 1190, bottom: 1134, left: 1134, right: 1134 }
} as const

/** The size of pages that lie so, the margins on them, and how wide the lines are. */
export function pageLying(pages: PageLie) {
  const margin = margins[pages]
  const width = pages === 'upright' ? page.width : page.height
  return { size: page, margin, measure: width - margin.left - margin.right }
}

/** Every machine and every council's template has it. */
const font = 'Arial'

function headingStyle(size: number, before: number, after: number) {
  return {
    run: { size, bold: true, color: colours.ink, font },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true }
  }
}

const left = (color: string) => ({ left: { style: BorderStyle.SINGLE, size: 16, space: 10, color } })

/** Word's own styles under their own names, so that a council's template can take them over; then a few of ours. */
export function wordStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font, size: 24, color: colours.ink, language: { value: language } },
        paragraph: { spacing: { after: 160, line: 288, lineRule: LineRuleType.AUTO } }
      },
      title: {
        run: { size: 48, bold: true, color: colours.ink, font },
        paragraph: { spacing: { after: 80, line: 264, lineRule: LineRuleType.AUTO } }
      },
      heading1: headingStyle(34, 480, 160),
      heading2: headingStyle(28, 360, 120),
      heading3: headingStyle(24, 280, 100),
      caption: {
        run: { size: 24, bold: true, color: colours.ink, italics: false },
        paragraph: { spacing: { before: 240, after: 120 }, keepNext: true }
      },
      hyperlink: { run: { color: colours.brand, underline: { type: 'single' } } },
      footnoteText: {
        run: { size: 20 },
        paragraph: { spacing: { after: 60, line: 252, lineRule: LineRuleType.AUTO } }
      }
    },
    paragraphStyles: [
      paragraphStyle('Subtitle', 'Subtitle', { size: 28, color: colours.muted }, { spacing: { after: 160 } }),
      paragraphStyle('Status', 'Status', { bold: true }, { spacing: { after: 120 } }),
      paragraphStyle('Particular', 'Particular', {}, { spacing: { after: 40 } }),
      paragraphStyle('Lead', 'Lead paragraph', { size: 27 }, {}),
      paragraphStyle('Small', 'Small print', { size: 20, color: colours.muted }, {}),
      paragraphStyle(
        'Quote',
        'Quote',
        {},
        { indent: { left: 284 }, border: left(colours.thread), keepLines: true }
      ),
      paragraphStyle(
        'QuoteSource',
        'Quote source',
        { size: 20, color: colours.muted },
        {
          indent: { left: 284 },
          border: left(colours.thread)
        }
      ),
      paragraphStyle('Fact', 'Fact', {}, { indent: { left: 284, hanging: 284 }, spacing: { after: 100 } }),
      paragraphStyle(
        'NoteLabel',
        'Note label',
        { bold: true },
        { spacing: { before: 240, after: 80 }, indent: { left: 284 }, keepNext: true }
      ),
      paragraphStyle('Note', 'Note', {}, { indent: { left: 284 } }),
      paragraphStyle('ListBullet', 'List Bullet', {}, { spacing: { after: 80 } }),
      paragraphStyle('ListNumber', 'List Number', {}, { spacing: { after: 80 } }),
      paragraphStyle(
        'TableCell',
        'Table text',
        { size: 21 },
        { spacing: { after: 0, line: 260, lineRule: LineRuleType.AUTO } }
      ),
      paragraphStyle(
        'WideTableCell',
        'Wide table text',
        { size: 18 },
        { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } }
      ),
      paragraphStyle(
        'TOCHeading',
        'TOC Heading',
        { size: 28, bold: true },
        { spacing: { before: 360, after: 120 }, keepNext: true }
      ),
      paragraphStyle('TOC1', 'toc 1', {}, { spacing: { after: 60 } }),
      paragraphStyle('TOC2', 'toc 2', {}, { spacing: { after: 60 }, indent: { left: 284 } }),
      paragraphStyle('Header', 'header', { size: 18, color: colours.muted }, {}),
      paragraphStyle('Footer', 'footer', { size: 18, color: colours.muted }, {})
    ]
  }
}

type OwnStyle = NonNullable<IStylesOptions['paragraphStyles']>[number]

function paragraphStyle(
  id: string,
  name: string,
  run: NonNullable<OwnStyle['run']>,
  paragraph: NonNullable<OwnStyle['paragraph']>
): OwnStyle {
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph }
}

/** How deep lists go, in a note one further; what is deeper is refused before it comes here. */
const depths = [0, 1, 2, 3, 4]
const numberFormats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const

export const wordNumbering: INumberingOptions = {
  config: [
    {
      reference: 'bullets',
      levels: depths.map((level) => listLevel(level, LevelFormat.BULLET, level % 4 < 2 ? '•' : '–'))
    },
    {
      reference: 'numbers',
      levels: depths.map((level) =>
        listLevel(level, numberFormats[level % 3] ?? LevelFormat.DECIMAL, `%${level + 1}.`)
      )
    }
  ]
}

function listLevel(level: number, format: ILevelsOptions['format'], text: string): ILevelsOptions {
  const indent = { left: 425 * (level + 1), hanging: 425 }
  return {
    level,
    ...(format !== undefined && { format }),
    text,
    alignment: AlignmentType.START,
    style: { paragraph: { indent } }
  }
}
