import type { DocumentModel, Figure } from '../document/document.ts'
import type { DocumentFault } from '../document/document-faults.ts'
import type { Raster, Rasterise } from './raster.ts'

type DrawnFigures =
  | { readonly kind: 'drawn'; readonly rasters: ReadonlyMap<Figure, Raster> }
  | { readonly kind: 'faulty'; readonly faults: readonly DocumentFault[] }

/** Every picture of a document as pixels, so many across; or which of them cannot be read as drawings. */
export function drawFigures({ blocks }: DocumentModel, rasterise: Rasterise, widthPx: number): DrawnFigures {
  const rasters = new Map<Figure, Raster>()
  const faults: DocumentFault[] = []
  for (const block of blocks) {
    if (block.kind !== 'figure') continue
    const outcome = rasterise(block.svg, widthPx)
    if (outcome.kind === 'raster') rasters.set(block, outcome.raster)
    else faults.push({ where: `the picture “${block.caption}”`, because: 'Its drawing cannot be read.' })
  }
  return faults.length === 0 ? { kind: 'drawn', rasters } : { kind: 'faulty', faults }
}
