/** A form as a page of this site shows it: our own markup, so that simple patterns find everything. */
export interface PageForm {
  readonly action: string
  /** Every field with the value that it would send as the page stands; the first button that sends it among them. */
  readonly fields: ReadonlyMap<string, string>
  readonly multipart: boolean
}

/** The forms of a page that send something to be changed. */
export function formsIn(html: string, address: string): PageForm[] {
  const [path = ''] = address.split('#')
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(
    ([, attributes = '', body = '']) => {
      if (attribute(attributes, 'method') !== 'post') return []
      const action = attribute(attributes, 'action') ?? path
      const multipart = attribute(attributes, 'enctype') === 'multipart/form-data'
      return [{ action, multipart, fields: fieldsIn(body) }]
    }
  )
}

function fieldsIn(body: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const [tag, kind = ''] of body.matchAll(/<(input|select|textarea|button)\b[^>]*>/g)) {
    const name = attribute(tag, 'name')
    if (name === undefined) continue
    const chosen = kind !== 'input' || !/type="(radio|checkbox)"/.test(tag) || /\bchecked\b/.test(tag)
    if (fields.has(name) && !chosen) continue
    if (kind === 'button' && fields.has(name)) continue
    fields.set(name, sentValue(body, tag, kind, name))
  }
  return fields
}

function sentValue(body: string, tag: string, kind: string, name: string): string {
  if (kind === 'input' || kind === 'button') return attribute(tag, 'value') ?? ''
  const after = body.slice(body.indexOf(tag) + tag.length)
  if (kind === 'textarea') return unescaped(after.slice(0, after.indexOf('</textarea>')))
  const options = [...after.slice(0, after.indexOf('</select>')).matchAll(/<option\b[^>]*>/g)].map(
    ([one]) => one
  )
  const option = options.find((one) => /\bselected\b/.test(one)) ?? options[0]
  return (option && attribute(option, 'value')) ?? name
}

/** The addresses of this site that a page leads to. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g)].map(([, href = '']) => unescaped(href))
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? undefined : unescaped(value)
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
