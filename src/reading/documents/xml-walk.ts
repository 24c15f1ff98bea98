import { SaxesParser } from 'saxes'

/** What is told of an XML text as it is read from its start to its end. */
export interface XmlWalk {
  /** Names come without the prefix of their namespace; attributes as written. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/**
 * Walks an XML text; false where it is not well formed, or declares entities of its own, which no Office file does and
 * which a few lines can swell into gigabytes.
 */
export function walkXml(xml: string, { open, close, text }: XmlWalk): boolean {
  const parser = new SaxesParser()
  const faults: unknown[] = []
  const isSound = () => faults.length === 0
  parser.on('error', (error) => faults.push(error))
  parser.on('doctype', (declared) => faults.push(declared))
  parser.on('opentag', ({ name, attributes }) => {
    if (isSound()) open?.(withoutPrefix(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    if (isSound()) close?.(withoutPrefix(name))
  })
  parser.on('text', (its) => {
    if (isSound()) text?.(its)
  })
  // In pieces, so that what is wrong at the start is not read to its end.
  const step = 1_000_000
  for (let at = 0; at < xml.length && isSound(); at += step) parser.write(xml.slice(at, at + step))
  if (isSound()) parser.close()
  return isSound()
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
