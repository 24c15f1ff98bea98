import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { DocumentModel } from '../document/document.ts'
import { inLanguage } from '../document/fixed-words.ts'
import { drawFigures } from '../drawings/draw-figures.ts'
import type { Rasterise } from '../drawings/raster.ts'
import type { Typefaces } from '../typefaces/typefaces.ts'
import { inOwnTypefaces } from '../typefaces/typefaces.ts'
import type { WriteOutcome } from '../write-outcome.ts'
import { shown } from './shown.ts'

/** Sets documents as tagged PDFs (PDF/UA-1) with Typst. It blocks its thread while it does. */
export interface PdfWriter {
  write(document: DocumentModel): WriteOutcome
}

/** After so many documents a page set for one of them is forgotten. */
const rememberedFor = 4
/** What is no text of the document, and goes through as it is. */
const notText = new Set(['kind', 'href', 'language', 'at', 'style', 'size', 'align'])

export async function openPdfWriter(typefaces: Typefaces, rasterise: Rasterise): Promise<PdfWriter> {
  const folder = new URL('./', import.meta.url)
  const template = await readFile(new URL('document.typ', folder), 'utf8')
  const compiler = NodeCompiler.create({
    // Typst reads no file but those below this folder, and the template asks for none.
    workspace: fileURLToPath(folder),
    fontArgs: [{ fontBlobs: [...typefaces.ownNamed] }]
  })

  return {
    write(document) {
      // Typst stops at a drawing that it cannot read, without saying which.
      const drawn = drawFigures(document, rasterise, 8)
      if (drawn.kind === 'faulty') return drawn
      const notShown = new Set<string>()
      const data = JSON.stringify(document, (key, value: unknown) => {
        if (typeof value !== 'string') return value
        if (notText.has(key)) return value
        const said = shown(value, typefaces.covers)
        for (const character of said.notShown) notShown.add(character)
        return key === 'svg' ? inOwnTypefaces(said.text) : said.text
      })
      const fixed = JSON.stringify({ ...inLanguage(document.language), closing: closingWords(notShown) })
      const compiled = compiler.compile({ mainFileContent: template, inputs: { document: data, fixed } })
      const failure = compiled.takeError()
      if (failure !== null || compiled.result === null) {
        throw new Error(`Typst could not set a document: ${JSON.stringify(failure?.shortDiagnostics)}`)
      }
      const written = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: 0 })
      compiler.evictCache(rememberedFor)
      return { kind: 'written', bytes: Uint8Array.from(written), notShown: [...notShown] }
    }
  }
}

function closingWords(notShown: ReadonlySet<string>): string {
  if (notShown.size === 0) return ''
  return (
    'Where this document shows a number in square brackets that begins with U+, somebody wrote a character that the ' +
    'typefaces of this file do not have. The Word file and the web page keep it as it was written.'
  )
}
