import { expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { seedPeople, signedInAt } from '../../../../test/people.ts'
import { openWorkspace } from '../../../people/members/store.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { authoritySlug } from '../../../record/authorities/rows.ts'
import { prepareOpenings } from '../../openings.ts'
import { countedBookcases } from '../counted-sections.ts'
import { noteToldBookcasesEverywhere } from './note-told-bookcases.ts'

const leeds = authoritySlug.parse('leeds')
const clock = { now: () => signedInAt }

onBothEngines(
  'what papers tell of bookcases of the past',
  (database) => {
    const counted = (authority: 'leeds' | 'bradford') =>
      inScope(database().db, { kind: 'authority', authority: authoritySlug.parse(authority) }, (tx) =>
        countedBookcases(tx, authoritySlug.parse(authority))
      )

    it('stands in a workspace from the moment it is opened: 247 documents in three sections', async () => {
      await inScope(database().db, { kind: 'installation' }, async (tx) => {
        await openWorkspace(tx, signedInAt, { slug: leeds, name: 'Leeds' }, prepareOpenings)
        await openWorkspace(tx, signedInAt, { slug: leeds, name: 'Leeds' }, prepareOpenings)
      })
      const [bookcase, ...others] = await counted('leeds')
      expect(others).toEqual([])
      expect(bookcase?.countedOn).toBe('2022-03-04')
      expect(bookcase?.sections).toEqual([
        { section: 'in-care-and-care-leavers', documents: 126 },
        { section: 'impact-of-leaders', documents: 97 },
        { section: 'help-and-protection', documents: 24 }
      ])
      expect(bookcase?.source).toMatch(/Executive Board, Leeds City Council, 22 June 2022, section 3$/)
      expect(bookcase?.note).toMatch(/^The report gives no day/)
    })

    it('comes to workspaces that were open already, once, with one entry in the trail of each', async () => {
      await seedPeople(database().db)
      await noteToldBookcasesEverywhere(database().db, clock)
      await noteToldBookcasesEverywhere(database().db, clock)
      expect(await counted('leeds')).toHaveLength(1)
      expect(await counted('bradford')).toEqual([])
      const entries = await inScope(database().db, { kind: 'installation' }, (tx) =>
        tx
          .selectFrom('trail.entry')
          .select(['chain', 'actor', 'action'])
          .where('action', '=', 'note count of bookcase')
          .execute()
      )
      expect(entries).toEqual([{ chain: 'leeds', actor: 'Throughline', action: 'note count of bookcase' }])
    })
  },
  'per-test'
)
