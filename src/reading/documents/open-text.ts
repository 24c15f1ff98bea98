import { type DocumentText, notRead, type TextBounds, withinBounds } from './document-text.ts'
import { partPages, partsOf, type Stretch } from './text-parts.ts'
import { partText, unpacked } from './unpacked.ts'
import { walkXml } from './xml-walk.ts'

/** The text of an OpenDocument text: what tracked changes struck out lies apart in it and is left out. */
export async function textOfOpenText(bytes: Uint8Array, bounds: TextBounds): Promise<DocumentText> {
  const parts = await unpacked(bytes, (name) => name === 'content.xml', bounds.unpackedBytes)
  if ('kind' in parts) return parts
  const stretches: Stretch[] = []
  let text = ''
  let row: string[] | undefined
  let struckOut = 0
  const isSound = walkXml(partText(parts, 'content.xml') ?? '', {
    open: (name) => {
      if (name === 'tracked-changes' || name === 'annotation') struckOut += 1
      else if (name === 'p' || name === 'h') text = ''
      else if (name === 's' || name === 'tab' || name === 'line-break') text += ' '
      else if (name === 'table-row') row = []
    },
    text: (its) => {
      if (struckOut === 0) text += its
    },
    close: (name) => {
      if (name === 'tracked-changes' || name === 'annotation') struckOut -= 1
      if (name === 'table-row') {
        stretches.push({ text: (row ?? []).join('\t') })
        row = undefined
      }
      if ((name !== 'p' && name !== 'h') || struckOut > 0) return
      const words = text.trim()
      text = ''
      if (words === '') return
      if (row === undefined) stretches.push({ text: words, opens: name === 'h' })
      else row.push(words)
    }
  })
  return isSound ? withinBounds(partPages(partsOf(stretches)), [], bounds) : damaged
}

const damaged = notRead(
  'damaged',
  'The document is damaged: its text cannot be read. Save it anew and give it again.'
)
