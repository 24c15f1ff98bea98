const councilWords =
  /\s+((city|county|borough|metropolitan|district|unitary|london borough|and)\s+)*(council|authority|corporation)$/i
const kindOfPlace = /\s+(metropolitan\s+)?(borough|district|county|city)$/i

/**
 * The place an authority is called by, from what its cover prints: "Brighton and Hove City Council" is
 * Brighton and Hove, "London Borough of Bromley" Bromley, "Leeds City" Leeds. Titles that are part of the
 * name stay: Royal Borough of Windsor and Maidenhead, City of London.
 */
export function cleanAuthorityName(printed: string): string {
  return printed
    .replace(/\s+/g, ' ')
    .replace(/[\s,.:;–-]+$/, '')
    .replace(/(\p{L}{3})['’]s?$/u, (_, end: string) => end)
    .trim()
    .replace(/^the\s+/i, '')
    .replace(/^council of (the )?/i, '')
    .replace(/^(london|metropolitan) borough (council )?of /i, '')
    .replace(/\s+local authority$/i, '')
    .replace(councilWords, '')
    .replace(kindOfPlace, '')
}
