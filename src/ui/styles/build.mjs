// Builds what a page loads: one stylesheet, the fonts, the mark and govuk-frontend's script, each under a
// name that changes with its content, and a manifest from plain name to built name.
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as sass from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const packageFolder = (name) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))

const atkinson = join(packageFolder('@fontsource-variable/atkinson-hyperlegible-next'), 'files')
const serif = join(packageFolder('@fontsource-variable/source-serif-4'), 'files')
const govuk = packageFolder('govuk-frontend')

const fonts = {
  'atkinson-hyperlegible-next.woff2': join(atkinson, 'atkinson-hyperlegible-next-latin-wght-normal.woff2'),
  'atkinson-hyperlegible-next-italic.woff2': join(
    atkinson,
    'atkinson-hyperlegible-next-latin-wght-italic.woff2'
  ),
  'source-serif-4.woff2': join(serif, 'source-serif-4-latin-wght-normal.woff2'),
  'source-serif-4-italic.woff2': join(serif, 'source-serif-4-latin-wght-italic.woff2')
}

/** Writes every asset into `outDir`, beside `manifest.json`; whatever was there before is removed. */
export async function buildStyles(outDir) {
  await rm(outDir, { recursive: true, force: true })
  await mkdir(outDir, { recursive: true })
  const manifest = {}

  async function publish(name, content) {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
    const built = `${name.slice(0, -extname(name).length)}-${hash}${extname(name)}`
    await writeFile(join(outDir, built), content)
    manifest[name] = built
  }

  for (const [name, file] of Object.entries(fonts)) await publish(name, await readFile(file))
  await publish('favicon.svg', await readFile(join(here, 'favicon.svg')))
  await publish('govuk-frontend.js', await readFile(join(govuk, 'dist/govuk/govuk-frontend.min.js')))
  const behaviour = await readFile(join(here, 'behaviour.js'), 'utf8')
  await publish(
    'behaviour.js',
    behaviour.replace('./govuk-frontend.js', `./${manifest['govuk-frontend.js']}`)
  )
  for (const script of ['drafts.js', 'upload.js']) {
    await publish(script, await readFile(join(here, script), 'utf8'))
  }
  await publish('site.css', compileStylesheet(manifest))

  await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

function compileStylesheet(manifest) {
  const { css } = sass.compile(join(here, 'site.scss'), {
    loadPaths: [dirname(govuk)],
    style: 'compressed',
    quietDeps: true
  })
  return css.replace(/url\("?([^")]+)"?\)/g, (address, name) => {
    if (name.startsWith('data:')) return address
    if (!manifest[name]) throw new Error(`The stylesheet asks for ${name}, which is not an asset`)
    return `url("${manifest[name]}")`
  })
}
