import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyText } from '../../../test/outputs/any-document.ts'
import { SafePaths, safeName } from './safe-paths.ts'

it.each([
  ['plan.pdf', 'plan.pdf'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['C:\\Users\\me\\plan.docx', 'C__Users_me_plan.docx'],
  ['plan\u202efdp.exe', 'planfdp.exe'],
  [' . ', 'Unnamed'],
  ['CON.txt', '_CON.txt'],
  ['trailing. ', 'trailing'],
  ['Zażółć 😀.pdf', 'Zażółć 😀.pdf'],
  [`${'x'.repeat(400)}.pdf`, `${'x'.repeat(196)}.pdf`]
])('%j is saved as %j', (name, safe) => {
  expect(safeName(name)).toBe(safe)
})

it('tells names apart that some file system takes for one', () => {
  const places = new SafePaths()
  const placed = ['a.pdf', 'A.PDF', 'a.pdf', 'a (2).pdf'].map((name) => places.place('F', name))
  expect(placed).toEqual(['F/a.pdf', 'F/A (2).PDF', 'F/a (3).pdf', 'F/a (2) (2).pdf'])
})

it('gives every file of an archive a place of its own that every file system takes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyText, fc.oneof(anyText, fc.constantFrom('a.pdf', 'A.pdf', 'ﬁ.txt', 'fi.txt')))),
      (names) => {
        const places = new SafePaths()
        const placed = names.map(([folder, name]) => places.place(folder, name))
        expect(new Set(placed.map((path) => path.toLowerCase().normalize('NFKC'))).size).toBe(names.length)
        for (const path of placed) {
          expect(path).toMatch(/^[^/]+\/[^/]+$/)
          expect(path).not.toMatch(/[\p{Cc}<>:"\\|?*]|(^|\/)[.\s]|[.\s](\/|$)/u)
          expect(Buffer.byteLength(path)).toBeLessThan(450)
        }
      }
    )
  )
})

it('places five thousand files of one name without counting them all again', () => {
  const places = new SafePaths()
  const placed = Array.from({ length: 5000 }, () => places.place('F', 'scan.pdf'))
  expect(placed.at(-1)).toBe('F/scan (5000).pdf')
})
