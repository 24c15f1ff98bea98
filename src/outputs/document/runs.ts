import type { Paragraph, Run, Words } from './document.ts'

/** Plain words. */
export function words(text: string): Words {
  return { kind: 'words', text }
}

export function strong(text: string): Words {
  return { kind: 'words', text, strong: true }
}

export function link(text: string, href: string): Words {
  return { kind: 'words', text, href }
}

export function footnote(text: string): Run {
  return { kind: 'footnote', runs: [words(text)] }
}

/** What somebody typed into a text box, as paragraphs: an empty line parts them, a line break stays one. */
export function paragraphs(typed: string): Paragraph[] {
  return typed
    .split(/(?:\r\n?|\n)[^\S\n]*(?:\r\n?|\n)\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ kind: 'paragraph', runs: [words(part)] }))
}
