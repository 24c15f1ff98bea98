import { beforeAll, beforeEach, expect, it } from 'vitest'
import { onBothEngines } from '../../../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../../test/people.ts'
import { type Member, scopeOf } from '../../../../people/permissions/member.ts'
import { inScope } from '../../../../platform/database/scope.ts'
import { drawingsOf } from '../store.ts'
import { noteDrawings } from './note-drawings.ts'

const clock = { now: () => signedInAt }

onBothEngines('noting when lists were drawn', (database) => {
  let leader: Member
  const db = () => database().db
  beforeAll(async () => {
    await seedPeople(db())
    leader = await memberIn(db(), 'leeds', 'leader')
  })
  beforeEach(() =>
    inScope(db(), { kind: 'installation' }, (tx) => tx.deleteFrom('prepare.list_drawing').execute())
  )
  const note = (list: number, drawn: string, seen = '') =>
    noteDrawings(db(), clock, leader, [{ list, drawn, seen }])
  const kept = (member: Member = leader) =>
    inScope(db(), scopeOf(member), (tx) => drawingsOf(tx, member.workspace.authority))
  const deeds = async () => {
    const rows = await inScope(db(), { kind: 'installation' }, (tx) =>
      tx.selectFrom('trail.entry').select('action').where('action', '=', 'note list as drawn').execute()
    )
    return rows.length
  }

  it('keeps the day, changes it, takes it back, and tells the trail each time', async () => {
    const before = await deeds()
    expect(await note(8, '2026-03-14')).toEqual({ kind: 'noted', lists: [8] })
    expect(await kept()).toEqual([{ list: 8, drawnOn: '2026-03-14', notedBy: 'Leeds leader' }])
    await note(8, '2026-11-22', '2026-03-14')
    expect(await kept()).toMatchObject([{ drawnOn: '2026-11-22' }])
    await note(8, '', '2026-11-22')
    expect(await kept()).toEqual([])
    expect((await deeds()) - before).toBe(3)
  })

  it('changes nothing where nothing was changed', async () => {
    await note(8, '2026-03-14')
    const before = await deeds()
    expect(await note(8, '2026-03-14', '2026-03-14')).toEqual({ kind: 'noted', lists: [] })
    expect(await deeds()).toBe(before)
  })

  it('says to the second of two that the first noted another day', async () => {
    const two = await Promise.all([note(8, '2026-03-14'), note(8, '2026-04-14')])
    expect(two.map(({ kind }) => kind).toSorted()).toEqual(['changed-meanwhile', 'noted'])
  })

  it.each([
    ['2026-02-29', 'a real date'],
    ['2017-12-31', 'a real date'],
    ['2026-11-23', 'after today, 22 November 2026']
  ])('refuses %s in words', async (drawn, words) => {
    expect(await note(3, drawn)).toMatchObject({
      kind: 'unfit',
      problems: [{ field: 'list-3', message: expect.stringContaining(words) as string }]
    })
    expect(await kept()).toEqual([])
  })

  it('knows no other list, and shows nothing to another authority', async () => {
    expect(await note(12, '2026-03-14')).toEqual({ kind: 'noted', lists: [] })
    await note(8, '2026-03-14')
    expect(await kept(await memberIn(db(), 'bradford', 'leader'))).toEqual([])
  })
})
