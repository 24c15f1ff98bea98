const schemes = ['http:', 'https:', 'mailto:']

/**
 * A stored address that may stand in a link: a path, query or fragment of this site, or http, https or
 * mailto. Undefined for anything else (`javascript:`, `data:`, `//elsewhere`), which is shown as text.
 */
export function safeHref(address: string): string | undefined {
  const trimmed = address.trim()
  if (/[\s\\\p{Cc}]/u.test(trimmed)) return undefined
  if (/^[?#]/.test(trimmed) || /^\/(?!\/)/.test(trimmed)) return trimmed
  const url = URL.parse(trimmed)
  return url !== null && schemes.includes(url.protocol) ? trimmed : undefined
}
