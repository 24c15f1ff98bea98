/**
 * Where to go on after signing in: the path as it was asked for, or undefined for whatever is not plainly a path of
 * this site. An address is followed only where every browser reads it as ours: `//host`, `/\host`, a scheme and
 * control characters, which browsers drop before they read the rest, are none (OWASP ASVS 5, 1.2.2 and 3.7.2).
 */
export function pathOfThisSite(next: string | undefined): string | undefined {
  if (next === undefined || next.length > longest) return undefined
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(next) || next.includes('\\')) return undefined
  // A dot segment can leave two slashes in front, so what counts is what a browser makes of it.
  const read = URL.parse(next, base)
  if (read === null || read.origin !== base || read.pathname.startsWith('//')) return undefined
  return `${read.pathname}${read.search}${read.hash}`
}

const longest = 2_000
const base = 'http://this.site'
