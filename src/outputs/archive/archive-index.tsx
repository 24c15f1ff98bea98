import Papa from 'papaparse'
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

/** The index as a page that opens from the unpacked archive, with a link to each file. */
export function indexAsPage({ title, about, columns }: About, lines: readonly IndexLine[]): string {
  const faulty = lines.filter(({ archived }) => archived.kind !== 'whole')
  const page = render(
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: `${standaloneStyle}body { max-width: 70rem; }` }} />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p>{about}</p>
          <p>
            The same list is in index.csv, and the checksum of every file in SHA256SUMS: “sha256sum --check
            SHA256SUMS” tells whether one was changed since.
          </p>
          {faulty.length > 0 && (
            <div class="govuk-inset-text">
              <p>
                <strong>Not everything is here</strong>
              </p>
              <ul>
                {faulty.map(({ path, archived }) => (
                  <li>
                    <bdi>{path}</bdi>. {inWords(archived)}.
                  </li>
                ))}
              </ul>
            </div>
          )}
          <table>
            <caption>{lines.length === 1 ? '1 file' : `${lines.length} files`}</caption>
            <thead>
              <tr>
                {['File', ...columns, 'State'].map((heading) => (
                  <th scope="col">{heading}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ path, cells, archived }) => (
                <tr>
                  <th scope="row">
                    <bdi>{archived.kind === 'missing' ? path : <a href={addressOf(path)}>{path}</a>}</bdi>
                  </th>
                  {cells.map((cell) => (
                    <td dir="auto">{cell}</td>
                  ))}
                  <td>{inWords(archived)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </main>
      </body>
    </html>
  )
  return `<!doctype html>\n${page}\n`
}

/** A place in the archive as an address beside the index. */
function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
