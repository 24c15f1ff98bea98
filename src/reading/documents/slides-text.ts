import { type DocumentText, notRead, type TextBounds, type TextPage, withinBounds } from './document-text.ts'
import { type Parts, partText, unpacked } from './unpacked.ts'
import { walkXml } from './xml-walk.ts'

const isText = /^ppt\/(presentation\.xml|_rels\/.*|slides\/.*\.(xml|rels)|notesSlides\/[^/]*\.xml)$/

/** The slides of a PowerPoint presentation in the order of the talk: texts, tables and the speaker's notes. */
export async function textOfSlides(bytes: Uint8Array, bounds: TextBounds): Promise<DocumentText> {
  const parts = await unpacked(bytes, (name) => isText.test(name), bounds.unpackedBytes)
  if ('kind' in parts) return parts
  const names = slideNames(parts)
  if (names === undefined || names.length === 0) return damaged
  const pages: TextPage[] = []
  for (const [place, name] of names.entries()) {
    const number = place + 1
    const slide = paragraphsOf(partText(parts, name))
    if (slide === undefined) return damaged
    const notes = notesOf(parts, name)
    const text = [...slide, ...(notes.length > 0 ? ['Notes:', ...notes] : [])].join('\n')
    pages.push({ number, label: `slide ${number}`, text })
  }
  return withinBounds(pages, [], bounds)
}

/** In the order in which the presentation lists them, which is not that of their names. */
function slideNames(parts: Parts): readonly string[] | undefined {
  const targets = relationsOf(parts, 'ppt/_rels/presentation.xml.rels')
  const ids: string[] = []
  const isSound = walkXml(partText(parts, 'ppt/presentation.xml') ?? '', {
    open: (name, attributes) => {
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      if (name === 'sldId' && id !== undefined) ids.push(id)
    }
  })
  return isSound ? ids.flatMap((id) => targets.get(id) ?? []) : undefined
}

/** Where a part's relations lead, by their ids, as names of parts. */
function relationsOf(parts: Parts, name: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  // A relation is written from the folder of the part that it belongs to.
  const folder = name.replace(/_rels\/[^/]*$/, '')
  walkXml(partText(parts, name) ?? '', {
    open: (element, { Id: id, Target: target }) => {
      if (element !== 'Relationship' || id === undefined || target === undefined) return
      const place = /^[a-z]+:/i.test(target) ? null : URL.parse(target, `file:///${folder}`)
      if (place !== null) targets.set(id, place.pathname.slice(1))
    }
  })
  return targets
}

function notesOf(parts: Parts, slide: string): readonly string[] {
  const relations = relationsOf(parts, slide.replace(/([^/]*)$/, '_rels/$1.rels'))
  const notes = [...relations.values()].find((name) => name.startsWith('ppt/notesSlides/'))
  return notes === undefined ? [] : (paragraphsOf(partText(parts, notes)) ?? [])
}

/** The paragraphs of a slide, those of a table's row on one line; undefined where it is not well formed. */
function paragraphsOf(xml: string | undefined): readonly string[] | undefined {
  if (xml === undefined) return undefined
  const lines: string[] = []
  let paragraph = ''
  let row: string[] | undefined
  let isText = false
  // The number of the slide, the date and the like are fields of its frame.
  let fields = 0
  const isSound = walkXml(xml, {
    open: (name) => {
      if (name === 'p') paragraph = ''
      else if (name === 'tr') row = []
      else if (name === 'tc') row?.push('')
      else if (name === 'br') paragraph += ' '
      else if (name === 'fld') fields += 1
      isText = name === 't' && fields === 0
    },
    text: (text) => {
      if (isText) paragraph += text
    },
    close: (name) => {
      isText = false
      if (name === 'fld') fields -= 1
      if (name === 'tr') {
        lines.push((row ?? []).join('\t'))
        row = undefined
      }
      if (name !== 'p') return
      const words = paragraph.trim()
      if (row === undefined && words !== '') lines.push(words)
      else if (row !== undefined) row[row.length - 1] = `${row.at(-1) ?? ''} ${words}`.trim()
    }
  })
  return isSound ? lines : undefined
}

const damaged = notRead(
  'damaged',
  'The presentation is damaged: its slides cannot be read. Open it in PowerPoint, save it anew and give it again.'
)
