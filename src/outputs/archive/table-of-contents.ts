import Papa from 'papaparse'
import type { ComponentChildren } from 'preact'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { standaloneStyle } from '../html/standalone-style.ts'
import type { ArchiveContents, IndexLine } from './archive.ts'
import { inWords } from './archive.ts'

type About = Pick<ArchiveContents, 'title' | 'about' | 'columns'>

/** The index as a table for programs. What a spreadsheet would take for a formula is marked as text. */
export function indexAsCsv({ columns }: About, lines: readonly IndexLine[]): string {
  const rows = lines.map(({ path, cells, archived }) => [
    path,
    inWords(archived),
    archived.kind === 'whole' ? archived.sha256 : '',
    archived.kind === 'missing' ? '' : String(archived.bytes),
    ...cells
  ])
  const fields = ['File', 'State', 'SHA-256', 'Bytes', ...columns]
  return `\uFEFF${Papa.unparse([fields, ...rows], { escapeFormulae: true, newline: '\r\n' })}\r\n`
}

/** The checksums as `sha256sum --check` reads them. */
export function indexAsSums(lines: readonly { readonly path: string; readonly sha256: string }[]): string {
  return lines.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')
}

const policy = "default-src 'none'; style-src 'unsafe-inline'"
const checking =
  'The same list is in index.csv, and the checksum of every file in SHA256SUMS: “sha256sum --check SHA256SUMS” tells ' +
  'whether one was changed since.'

/** The index as a page that opens from the unpacked archive, with a link to each file. */
export function indexAsPage({ title, about, columns }: About, lines: readonly IndexLine[]): string {
  const page = h('html', { lang: 'en-GB' }, [
    h('head', {}, [
      h('meta', { charset: 'utf-8' }),
      h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', {}, title),
      h('style', { dangerouslySetInnerHTML: { __html: `${standaloneStyle}body { max-width: 70rem; }` } })
    ]),
    h('body', {}, [
      h('main', {}, [
        h('h1', {}, title),
        h('p', {}, about),
        h('p', {}, checking),
        faults(lines.filter(({ archived }) => archived.kind !== 'whole')),
        list(columns, lines)
      ])
    ])
  ])
  return `<!doctype html>\n${render(page)}\n`
}

function faults(faulty: readonly IndexLine[]): ComponentChildren {
  if (faulty.length === 0) return null
  const items = faulty.map(({ path, archived }) =>
    h('li', {}, [h('bdi', {}, path), `. ${inWords(archived)}.`])
  )
  return h('div', { class: 'govuk-inset-text' }, [
    h('p', {}, h('strong', {}, 'Not everything is here')),
    h('ul', {}, items)
  ])
}

function list(columns: readonly string[], lines: readonly IndexLine[]): ComponentChildren {
  const headings = ['File', ...columns, 'State'].map((heading) => h('th', { scope: 'col' }, heading))
  const rows = lines.map(({ path, cells, archived }) => {
    const name = archived.kind === 'missing' ? path : h('a', { href: addressOf(path) }, path)
    return h('tr', {}, [
      h('th', { scope: 'row' }, h('bdi', {}, name)),
      ...cells.map((cell) => h('td', { dir: 'auto' }, cell)),
      h('td', {}, inWords(archived))
    ])
  })
  return h('table', {}, [
    h('caption', {}, lines.length === 1 ? '1 file' : `${lines.length} files`),
    h('thead', {}, h('tr', {}, headings)),
    h('tbody', {}, rows)
  ])
}

/** A place in the archive as an address beside the index. */
function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
