import { describe, expect, it } from 'vitest'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import { isSameThing } from '../../thread/thing-key.ts'
import { passageKinds } from '../activities/passage-kinds.ts'
import { authoritySlug } from '../authorities/rows.ts'
import { paths } from '../paths.ts'
import { refAtRecordAddress } from './record-addresses.ts'
import {
  authorityRef,
  inspectionRef,
  judgementRef,
  parseRecordRef,
  passageRef,
  recordKinds,
  reportRef
} from './record-refs.ts'

const place = { authority: authoritySlug.parse('leeds'), address: '2022-02-21' }
const hash = 'a'.repeat(64)

const at = (path: string) => refAtRecordAddress(new URL(path, 'http://localhost'))

describe('the name of a thing of the record', () => {
  it.each([
    authorityRef('leeds'),
    inspectionRef(place),
    reportRef(hash),
    ...judgementAreas.map((area) => judgementRef(place, area)),
    ...passageKinds.map((kind) => passageRef(place, { kind, number: 11 }))
  ])('$kind $id is of a kind of the record', (ref) => {
    expect(recordKinds).toContain(ref.kind)
    expect(parseRecordRef(ref)).toBeDefined()
  })

  it.each([
    ['authority', 'Leeds'],
    ['authority', 'leeds/2022-02-21'],
    ['inspection', 'leeds'],
    ['inspection', 'leeds/2022-02-21/11'],
    ['judgement', 'leeds/2022-02-21/weather'],
    ['paragraph', 'leeds/2022-02-21/0'],
    ['paragraph', 'leeds/2022-02-21/11a'],
    ['paragraph', 'leeds/2022-02-21'],
    ['report', 'a'.repeat(63)],
    ['post', 'director']
  ])('is not %s %s', (kind, id) => {
    expect(parseRecordRef({ kind, id })).toBeUndefined()
  })
})

describe('an address of the record', () => {
  it.each([
    [paths.authority('leeds'), authorityRef('leeds')],
    [paths.wordings('leeds'), authorityRef('leeds')],
    [paths.inspection(place), inspectionRef(place)],
    [paths.section(place, 'improvements'), inspectionRef(place)],
    [paths.versions(place), inspectionRef(place)],
    [paths.paragraph(place, 11), passageRef(place, { kind: 'paragraph', number: 11 })],
    [
      paths.passage(place, { kind: 'board-priority-action', number: 2 }),
      passageRef(place, { kind: 'board-priority-action', number: 2 })
    ],
    [paths.sourcePage(place, 3, { paragraph: '11' }), passageRef(place, { kind: 'paragraph', number: 11 })],
    [paths.value(place, { kind: 'judgement', area: 'overall' }), judgementRef(place, 'overall')],
    [paths.reportFile(hash), reportRef(hash)]
  ])('%s shows its thing', (path, ref) => {
    const found = at(path)
    expect(found && isSameThing(found, ref)).toBe(true)
  })

  it.each([
    '/',
    '/search?q=leeds',
    '/authorities',
    '/authorities/%E0%A4%A',
    '/reports/abc/report.pdf',
    '/trace'
  ])('%s shows none', (path) => {
    expect(at(path)).toBeUndefined()
  })
})
