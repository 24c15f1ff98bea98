import { readdir, stat } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'

/** A file to read: where it lies, and what to call it. */
export interface ReportFile {
  readonly path: string
  /** As given; inside a folder that was given, relative to that folder. */
  readonly name: string
  readonly bytes: number
}

/** A path that gave no file, and why. */
export interface NoFile {
  readonly name: string
  readonly because: string
}

/** The files that the paths name: files as they are, folders with every PDF below them, in order of path. */
export async function findReportFiles(
  paths: readonly string[]
): Promise<{ readonly files: readonly ReportFile[]; readonly missing: readonly NoFile[] }> {
  const files = new Map<string, ReportFile>()
  const missing: NoFile[] = []
  for (const given of paths) {
    const found = await filesAt(given)
    if ('because' in found) missing.push(found)
    else for (const file of found) if (!files.has(file.path)) files.set(file.path, file)
  }
  return { files: [...files.values()], missing }
}

async function filesAt(given: string): Promise<readonly ReportFile[] | NoFile> {
  const path = resolve(given)
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return { name: given, because: 'There is no such file or folder.' }
  if (found.isFile()) return [{ path, name: given, bytes: found.size }]
  if (!found.isDirectory()) return { name: given, because: 'This is neither a file nor a folder.' }
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined)
  if (entries === undefined) return { name: given, because: 'The folder cannot be opened.' }
  const pdfs = entries
    .filter((entry) => entry.isFile() && /\.pdf$/i.test(entry.name))
    .map((entry) => resolve(entry.parentPath, entry.name))
    .toSorted((a, b) => (a < b ? -1 : 1))
  if (pdfs.length === 0) return { name: given, because: 'The folder holds no PDF.' }
  return Promise.all(
    pdfs.map(async (pdf) => ({
      path: pdf,
      name: relative(path, pdf).split(sep).join('/'),
      bytes: (await stat(pdf)).size
    }))
  )
}
