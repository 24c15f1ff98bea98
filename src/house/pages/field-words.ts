/** The fields of addresses and forms in the words of the pages that ask for them. */
const words: ReadonlyMap<string, string> = new Map([
  ['q', 'Words to search for'],
  ['authority', 'Authority'],
  ['area', 'Judgement area'],
  ['check', 'What to settle'],
  ['framework', 'Framework'],
  ['from', 'Place in the list'],
  ['grade', 'Grade'],
  ['group', 'Group of authorities'],
  ['kind', 'Kind'],
  ['left', 'One inspection'],
  ['on', 'As at'],
  ['order', 'Order'],
  ['page', 'Page'],
  ['part', 'Part of the report'],
  ['region', 'Region'],
  ['right', 'Another inspection'],
  ['show', 'What to show'],
  ['sort', 'Column to sort by'],
  ['year', 'Year']
])

/** The field's label; undefined where no page asks for it by a label, and its name would say nothing to a person. */
export function fieldInWords(field: string): string | undefined {
  return words.get(field.replace(/\.\d+$/, ''))
}
