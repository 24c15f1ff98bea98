import { longDate } from '../../framework/iso-date.ts'
import type { Block, DocumentModel } from '../../outputs/document/document.ts'
import { link, words } from '../../outputs/document/runs.ts'
import { momentInWords } from '../../ui/prose/moments.ts'
import { type Pack, type PackPart, partsFor } from './pack.ts'

interface About {
  /** "Annual engagement meeting, 3 March 2027". */
  readonly meeting: string
  readonly authority: string
  /** Where people open the site, for what a line leads to; undefined where nothing says so, and then nothing is linked. */
  readonly siteAddress: string | undefined
}

/** A pack as a document to print or to send: the parts that whoever takes it may read, and which were left out. */
export function packAsDocument(
  pack: Pack,
  reader: Parameters<typeof partsFor>[1],
  { meeting, authority, siteAddress }: About
): DocumentModel {
  const { shown, withheld } = partsFor(pack, reader)
  const left: Block[] =
    withheld.length === 0
      ? []
      : [{ kind: 'paragraph', size: 'small', runs: [words(`Left out: ${withheld.join('; ')}.`)] }]
  return {
    title: meeting,
    subtitle: `What is taken in, as at ${longDate(pack.asAt)}`,
    author: authority,
    language: 'en-GB',
    at: pack.frozenAt.toISOString(),
    status: `Frozen ${momentInWords(pack.frozenAt)} by ${pack.frozenBy}`,
    header: `${authority}: ${meeting}`,
    footer: authority,
    contents: true,
    particulars: [{ term: 'Authority', words: authority }],
    blocks: [...shown.flatMap((part) => blocksOf(part, siteAddress)), ...left]
  }
}

function blocksOf({ heading, lines }: PackPart, siteAddress: string | undefined): Block[] {
  return [
    { kind: 'heading', level: 1, text: heading },
    lines.length === 0
      ? { kind: 'paragraph', runs: [words('Nothing was kept of this.')] }
      : {
          kind: 'list',
          style: 'bullet',
          items: lines.map(({ words: said, href }) => ({
            runs: [
              href === undefined || siteAddress === undefined
                ? words(said)
                : link(said, new URL(href, siteAddress).href)
            ]
          }))
        }
  ]
}
