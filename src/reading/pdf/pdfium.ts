import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { init } from '@embedpdf/pdfium'

/** PDFium compiled to WebAssembly, ready to take documents. One instance reads one document at a time. */
export type Pdfium = WrappedPdfiumModule

const wasmPage = 65_536

/**
 * Starts PDFium in a WebAssembly memory that cannot grow past `memoryBytes`: a document that asks for more
 * makes PDFium abort (a `WebAssembly.RuntimeError`), after which the instance must be thrown away.
 * The compiled module can be shared between threads.
 */
export async function startPdfium(compiled: WebAssembly.Module, memoryBytes: number): Promise<Pdfium> {
  const pdfium = await init({
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm: (imports, ready) => {
      const instance = new WebAssembly.Instance(compiled, imports)
      boundMemory(instance, memoryBytes)
      ready(instance)
      return instance.exports
    }
  })
  pdfium.PDFiumExt_Init()
  return pdfium
}

function boundMemory(instance: WebAssembly.Instance, memoryBytes: number): void {
  for (const exported of Object.values(instance.exports)) {
    if (!(exported instanceof WebAssembly.Memory)) continue
    const grow = exported.grow.bind(exported)
    exported.grow = (pages) => {
      if (exported.buffer.byteLength + pages * wasmPage > memoryBytes) {
        throw new RangeError('The document needs more memory than it may have.')
      }
      return grow(pages)
    }
  }
}
