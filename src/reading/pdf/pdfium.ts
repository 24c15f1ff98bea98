import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { init } from '@embedpdf/pdfium'
import type { TextCalls } from './text-calls.ts'
import { textCalls } from './text-calls.ts'

/** PDFium compiled to WebAssembly, ready to take documents. One instance reads one document at a time. */
export type Pdfium = WrappedPdfiumModule & { readonly text: TextCalls }

const wasmPage = 65_536

/**
 * Starts PDFium in a WebAssembly memory that cannot grow past `memoryBytes`: a document that asks for more
 * makes PDFium abort (a `WebAssembly.RuntimeError`), after which the instance must be thrown away.
 * The compiled module can be shared between threads.
 */
export async function startPdfium(compiled: WebAssembly.Module, memoryBytes: number): Promise<Pdfium> {
  const started = Promise.withResolvers<WebAssembly.Instance>()
  const library = await init({
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm: (imports, ready) => {
      const instance = new WebAssembly.Instance(compiled, imports)
      boundMemory(instance, memoryBytes)
      started.resolve(instance)
      ready(instance)
      return instance.exports
    }
  })
  library.PDFiumExt_Init()
  return Object.assign(library, { text: textCalls(await started.promise) })
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
