import { readdir, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'

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
    missing.push(...found.missing)
    for (const file of found.files) if (!files.has(file.path)) files.set(file.path, file)
  }
  return { files: [...files.values()], missing }
}

interface Found {
  readonly files: readonly ReportFile[]
  readonly missing: readonly NoFile[]
}

async function filesAt(given: string): Promise<Found> {
  const path = resolve(given)
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return none(given, 'There is no such file or folder.')
  if (found.isFile()) return { files: [{ path, name: given, bytes: found.size }], missing: [] }
  if (!found.isDirectory()) return none(given, 'This is neither a file nor a folder.')
  const { pdfs, closed } = await pdfsBelow(path)
  const missing = closed.map((folder) => ({
    name: folder === path ? given : join(given, relative(path, folder)),
    because: 'The folder cannot be opened.'
  }))
  if (pdfs.length === 0 && missing.length === 0) return none(given, 'The folder holds no PDF.')
  const files = await Promise.all(
    pdfs
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map(async (pdf) => ({
        path: pdf,
        name: relative(path, pdf).split(sep).join('/'),
        // One that vanished since is told when it is opened.
        bytes: await stat(pdf).then(
          ({ size }) => size,
          () => 0
        )
      }))
  )
  return { files, missing }
}

// Folder by folder: one that may not be opened, or vanishes meanwhile, does not hide the rest.
async function pdfsBelow(
  folder: string
): Promise<{ readonly pdfs: readonly string[]; readonly closed: readonly string[] }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined)
  if (entries === undefined) return { pdfs: [], closed: [folder] }
  const pdfs = entries.filter((entry) => entry.isFile() && /\.pdf$/i.test(entry.name))
  const below = []
  for (const entry of entries.filter((each) => each.isDirectory())) {
    below.push(await pdfsBelow(resolve(folder, entry.name)))
  }
  return {
    pdfs: [...pdfs.map(({ name }) => resolve(folder, name)), ...below.flatMap((each) => each.pdfs)],
    closed: below.flatMap((each) => each.closed)
  }
}

function none(name: string, because: string): Found {
  return { files: [], missing: [{ name, because }] }
}
