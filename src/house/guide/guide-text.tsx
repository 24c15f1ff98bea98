import type { MarkedToken, Token, Tokens } from 'marked'
import { lexer } from 'marked'
import type { ComponentChildren } from 'preact'
import { safeHref } from '../../ui/safe-href.ts'
import { housePaths } from '../paths.ts'

/** A page of the user guide, written in Markdown, as the site shows text. Markup of other kinds is shown as it is typed. */
export function GuideText({ markdown }: { readonly markdown: string }) {
  return <>{inBlocks(lexer(markdown).filter(({ type }) => type !== 'space'))}</>
}

/** Running text keeps to the reading width; a table takes the page's. */
function inBlocks(tokens: readonly Token[]): ComponentChildren[] {
  return tokens.map((token) => (
    <div class={token.type === 'table' ? undefined : 'tl-prose'} key={token.raw}>
      {children([token])}
    </div>
  ))
}

function children(tokens: readonly Token[] | undefined): ComponentChildren[] {
  return (tokens ?? []).map((token) => (isKnown(token) ? view(token) : token.raw))
}

const known = new Set([
  'code',
  'codespan',
  'em',
  'escape',
  'heading',
  'image',
  'link',
  'list',
  'list_item',
  'paragraph',
  'space',
  'strong',
  'table',
  'text'
])

function isKnown(token: Token): token is MarkedToken {
  return known.has(token.type)
}

function view(token: MarkedToken): ComponentChildren {
  switch (token.type) {
    case 'heading':
      return <Heading token={token} />
    case 'paragraph':
      return <p class="govuk-body">{children(token.tokens)}</p>
    case 'list':
      return <List token={token} />
    case 'table':
      return <Table token={token} />
    case 'strong':
      return <strong>{children(token.tokens)}</strong>
    case 'em':
      return <em>{children(token.tokens)}</em>
    case 'link':
      return link(token)
    case 'image':
      return picture(token)
    case 'code':
      return (
        <pre class="tl-code">
          <code>{token.text}</code>
        </pre>
      )
    case 'codespan':
      return <code>{token.text}</code>
    case 'text':
      return token.tokens === undefined ? token.text : children(token.tokens)
    case 'escape':
      return token.text
    case 'space':
      return null
    default:
      return token.raw
  }
}

/** The heading of a section can be linked to by its words. */
function Heading({ token }: { readonly token: Tokens.Heading }) {
  if (token.depth === 1) return <h1 class="govuk-heading-xl">{children(token.tokens)}</h1>
  const id = token.text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return (
    <h2 class="govuk-heading-m" id={id}>
      {children(token.tokens)}
    </h2>
  )
}

function List({ token }: { readonly token: Tokens.List }) {
  const items = token.items.map((item) => <li key={item.raw}>{children(item.tokens)}</li>)
  return token.ordered ? (
    <ol class="govuk-list govuk-list--number">{items}</ol>
  ) : (
    <ul class="govuk-list govuk-list--bullet">{items}</ul>
  )
}

/** A region that scrolls must be reachable by keyboard. */
const focusable = { tabIndex: 0 } as const

/** Each row is named by its first cell. The table scrolls in its own region where the page is narrow. */
function Table({ token }: { readonly token: Tokens.Table }) {
  const name = token.header.map(({ text }) => text).join(', ')
  return (
    <section class="tl-table-region" aria-label={`Table: ${name}`} {...focusable}>
      <table class="govuk-table">
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {token.header.map((cell) => (
              <th scope="col" class={classOf('header', cell)} key={cell.text}>
                {children(cell.tokens)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {token.rows.map((row) => (
            <tr class="govuk-table__row" key={row[0]?.text}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th scope="row" class="govuk-table__header" key={cell.text}>
                    {children(cell.tokens)}
                  </th>
                ) : (
                  <td class={classOf('cell', cell)} key={`${index} ${cell.text}`}>
                    {children(cell.tokens)}
                  </td>
                )
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Figures stand to the right, where the Markdown says so. */
function classOf(part: 'header' | 'cell', { align }: Tokens.TableCell): string {
  const plain = `govuk-table__${part}`
  return align === 'right' ? `${plain} ${plain}--numeric` : plain
}

/** A picture lies beside the pages, in `pictures`; another address is shown as it is typed. */
function picture(token: Tokens.Image): ComponentChildren {
  const [, name] = /^pictures\/([a-z-]+\.png)$/.exec(token.href) ?? []
  if (name === undefined) return token.raw
  const src = housePaths.guidePicture.replace(':picture', name)
  return <img class="tl-guide-picture" src={src} alt={token.text} loading="lazy" />
}

/** A page of the guide links to another by its file's name, so that both can be read in the repository. */
function link(token: Tokens.Link): ComponentChildren {
  const [, page] = /^([a-z-]+)\.md$/.exec(token.href) ?? []
  const href = page === undefined ? safeHref(token.href) : `${housePaths.guide}/${page}`
  return href === undefined ? token.raw : <a href={href}>{children(token.tokens)}</a>
}
