import { longDate } from '../../framework/iso-date.ts'
import { count } from '../../ui/prose/counts.ts'
import type { DocumentKind } from '../bookcase/document.ts'
import { kindLabel } from '../bookcase/kinds.ts'
import { sectionLabel, sectionsWith } from '../bookcase/sections.ts'
import { documentsOnShelf } from '../bookcase/shelf.ts'
import { sightOf } from '../bookcase/sight.ts'
import { preparePaths } from '../paths.ts'
import type { PackSource } from './pack.ts'

/** Documents whose substance is figures. */
const kindsOfFigures: ReadonlySet<DocumentKind> = new Set(['performance-report', 'workforce-data'])
const mostDocuments = 5_000

/**
 * The figures that are taken in: the reports of them that lie in the bookcase, the newest figures first, and how much
 * evidence each section holds. The figures themselves stay in their documents: this room reads none out of them.
 */
export const figures: PackSource = async (tx, member, { asAt }) => {
  const { authority } = member.workspace
  const shelf = await documentsOnShelf(tx, authority, sightOf(member), asAt, {}, everything)
  const reports = shelf.documents
    .filter(({ kind }) => kindsOfFigures.has(kind))
    .toSorted((one, other) => (other.evidenceOn ?? '').localeCompare(one.evidenceOn ?? ''))
  const held = Map.groupBy(shelf.documents, ({ section }) => section)
  return {
    ...{ heading: 'Figures, and the evidence behind them', needs: 'read-bookcase' },
    lines: [
      ...reports.map(({ id, title, kind, evidenceOn }) => ({
        words: `${kindLabel(kind)}: ${title} (${evidenceOn === undefined ? 'of no known day' : `of ${longDate(evidenceOn)}`})`,
        href: preparePaths.document(id)
      })),
      ...sectionsWith(asAt, held.keys()).map((section) => ({
        words: `${sectionLabel(section)}: ${count(held.get(section)?.length ?? 0, 'document')} in the bookcase.`,
        href: preparePaths.bookcaseSection(section)
      }))
    ]
  }
}

const everything = { limit: mostDocuments, offset: 0 }
