/**
 * What is wrong with the names of a page's parts: ids that stand twice, labels of nothing, and boxes with two
 * labels or none. The markup is our own, so that simple patterns find everything.
 */
export function labelFaults(html: string): string[] {
  const ids = [...html.matchAll(/<[a-z][^>]*\sid="([^"]*)"/gi)].map(([, id = '']) => id)
  const labels = [...html.matchAll(/<label\b[^>]*\sfor="([^"]*)"/g)].map(([, id = '']) => id)
  const known = new Set(ids)
  return [
    ...repeated(ids).map((id) => `The id ${id} stands more than once`),
    ...repeated(labels).map((id) => `${id} has more than one label`),
    ...labels.filter((id) => !known.has(id)).map((id) => `A label is for ${id}, which is not there`),
    ...boxesIn(html)
      .filter((box) => !isNamed(box, new Set(labels)))
      .map((box) => `No label: ${box}`)
  ]
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))]
}

/** Every control that somebody fills in, as its tag. */
function boxesIn(html: string): string[] {
  return [...html.matchAll(/<(input|select|textarea)\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/\stype="(hidden|submit|button)"|\shidden[\s/>]/.test(tag))
}

function isNamed(box: string, labels: ReadonlySet<string>): boolean {
  const id = /\sid="([^"]*)"/.exec(box)?.[1]
  return (id !== undefined && labels.has(id)) || /\saria-label(ledby)?="/.test(box)
}
