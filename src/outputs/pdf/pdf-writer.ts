import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { DocumentModel } from '../document/document.ts'
import { inLanguage } from '../document/fixed-words.ts'
import { pageSections } from '../document/page-sections.ts'
import { drawFigures } from '../drawings/draw-figures.ts'
import type { Rasterise } from '../drawings/raster.ts'
import type { Typefaces } from '../typefaces/typefaces.ts'
import { inOwnTypefaces } from '../typefaces/typefaces.ts'
import type { WriteOutcome } from '../write-outcome.ts'
import { breakingLongWords, shown } from './shown.ts'

/** Sets documents as tagged PDFs (PDF/UA-1) with Typst. It blocks its thread while it does. */
export interface PdfWriter {
  write(document: DocumentModel): WriteOutcome
}

/** Nothing set for one document is kept for the next: what Typst remembers grows by 4 MB with each. */
const rememberedFor = 0
/** What is no text of the document, and goes through as it is. */
const notText = new Set(['kind', 'href', 'language', 'at', 'style', 'size', 'align', 'pages'])

export async function openPdfWriter(typefaces: Typefaces, rasterise: Rasterise): Promise<PdfWriter> {
  const folder = new URL('./', import.meta.url)
  const template = await readFile(new URL('document.typ', folder), 'utf8')
  const compiler = NodeCompiler.create({
    // Typst reads no file but those below this folder, and the template asks for none.
    workspace: fileURLToPath(folder),
    fontArgs: [{ fontBlobs: [...typefaces.ownNamed] }]
  })

  /** The file as one attempt makes it, or what Typst says against it. */
  function attempt(inputs: Record<string, string>, pdfStandard: 'ua-1' | undefined): Buffer | Error {
    const compiled = compiler.compile({ mainFileContent: template, inputs })
    const failure = compiled.takeError()
    if (failure !== null || compiled.result === null) {
      throw new Error(`Typst could not set a document: ${JSON.stringify(failure?.shortDiagnostics)}`)
    }
    try {
      const standard = pdfStandard === undefined ? {} : { pdfStandard }
      return compiler.pdf(compiled.result, { ...standard, creationTimestamp: 0 })
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error))
    }
  }

  return {
    write(document) {
      // Typst stops at a drawing that it cannot read, without saying which.
      const drawn = drawFigures(document, rasterise, 8)
      if (drawn.kind === 'faulty') return drawn
      const { data, notShown } = dataOf(document, typefaces)
      const fixed = JSON.stringify({ ...inLanguage(document.language), closing: closingWords(notShown) })
      let said: Error | undefined
      for (const { links, standard } of attempts) {
        const file = attempt({ document: data, fixed, links }, standard)
        if (file instanceof Error) {
          said = file
          continue
        }
        compiler.evictCache(rememberedFor)
        return {
          kind: 'written',
          bytes: Uint8Array.from(file),
          notShown,
          claims: claimed[standard ?? 'none']
        }
      }
      throw new Error('Typst could not write a document.', { cause: said })
    }
  }
}

/**
 * What is tried one after another. Typst loses its place in a link whose words run both ways (an error of its own), so
 * such a document has its addresses and
 * footnotes written out; and it cannot say of every letter of some scripts which it is, as
 * PDF/UA-1 asks: then the file is tagged all the same, but does not claim to conform.
 */
const attempts = [
  { links: 'live', standard: 'ua-1' },
  { links: 'written out', standard: 'ua-1' },
  { links: 'written out', standard: undefined }
] as const
const claimed = { 'ua-1': 'PDF/UA-1', none: undefined } as const

/** A document as data for the template, each text as it can be shown. */
function dataOf(
  document: DocumentModel,
  typefaces: Typefaces
): { data: string; notShown: readonly string[] } {
  const notShown = new Set<string>()
  const data = JSON.stringify(
    { ...document, blocks: undefined, sections: pageSections(document.blocks) },
    (key, value: unknown) => {
      if (typeof value !== 'string' || notText.has(key)) return value
      const drawing = key === 'svg'
      const said = shown(value, drawing ? typefaces.coversDrawings : typefaces.covers)
      for (const character of said.notShown) notShown.add(character)
      return drawing ? inOwnTypefaces(said.text) : breakingLongWords(said.text)
    }
  )
  return { data, notShown: [...notShown] }
}

function closingWords(notShown: readonly string[]): string {
  if (notShown.length === 0) return ''
  return (
    'Where this document shows a number in square brackets that begins with U+, somebody wrote a character that the ' +
    'typefaces of this file do not have. The Word file and the web page keep it as it was written.'
  )
}
