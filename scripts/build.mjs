// `npm run build`, and `prepare` of `npm ci`: compiles src into dist and builds the styles, when something changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, extname, join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { root, say, step, stop } from './repository.mjs'

const source = join(root, 'src')
const built = join(root, 'dist')
const guide = join(root, 'docs', 'guide')
const stamp = join(built, '.built-from')

/** Brings dist up to date. A build that fails leaves the one before as it was. */
export async function build() {
  const files = await filesIn(source)
  const print = await fingerprintOf([
    ...files,
    ...(await filesIn(guide)),
    ...['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'scripts/build.mjs'].map((file) =>
      join(root, file)
    )
  ])
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === print) return
  await step('Built', () => buildAnew(files, print))
}

async function buildAnew(files, print) {
  const draft = join(root, `.dist-${process.pid}`)
  await rm(draft, { recursive: true, force: true })
  try {
    compile(draft)
    for (const file of files.filter(isAsset)) {
      const copy = join(draft, relative(source, file))
      await mkdir(dirname(copy), { recursive: true })
      await cp(file, copy)
    }
    await cp(guide, join(draft, 'house/guide/pages'), { recursive: true })
    const { buildStyles } = await import(pathToFileURL(join(source, 'ui/styles/build.mjs')))
    await buildStyles(join(draft, 'ui/assets'))
    await writeFile(join(draft, '.built-from'), print)
    await rm(built, { recursive: true, force: true, maxRetries: 5 })
    await rename(draft, built)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** Types are checked by `npm test`; here they are only taken off. */
function compile(draft) {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const args = [compiler, '-p', join(root, 'tsconfig.build.json'), '--noCheck', '--outDir', draft]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: root })
  if (status !== 0) throw new Error(`The sources could not be compiled.\n${stdout}${stderr}`)
}

/** What the program reads at run time beside its code; styles are built and notes are for people. */
function isAsset(file) {
  return !['.ts', '.tsx', '.mts', '.md'].includes(extname(file)) && !file.includes(`${sep}styles${sep}`)
}

async function filesIn(directory) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

/** Changes when a file is added, removed or written. */
async function fingerprintOf(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    const { mtimeMs, size } = await stat(file)
    hash.update(`${relative(root, file)} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex')
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await build()
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error))
  }
  say('Throughline is built.')
}
