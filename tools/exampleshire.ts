import { mkdir, writeFile } from 'node:fs/promises'
import { drawReport } from './example-report/draw-report.ts'
import type { ExampleOptions } from './example-report/example-content.ts'
import { exampleContent, exampleshire } from './example-report/example-content.ts'

/**
 * A report about an invented inspection in the published layout, as the bytes of a tagged PDF. Without
 * options it is the one in `examples/`; tests and the bench ask for other authorities, dates, grades, layouts
 * and lengths. The same options give the same bytes on every machine.
 */
export function exampleReport(options: Partial<ExampleOptions> = {}): Promise<Uint8Array> {
  return drawReport(exampleContent({ ...exampleshire, ...options }), new Date('2026-01-05T09:00:00Z'))
}

/** Writes the example that is shipped, and says where. */
export async function writeExample(): Promise<string> {
  const file = 'examples/exampleshire.pdf'
  await mkdir(new URL('../examples/', import.meta.url), { recursive: true })
  await writeFile(new URL(`../${file}`, import.meta.url), await exampleReport())
  return file
}
