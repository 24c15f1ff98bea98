import { beforeEach, expect, it } from 'vitest'
import { onBothEngines } from '../../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { councilPlan, planWorkbook } from '../../../../test/plan-files.ts'
import { settableClock } from '../../../../test/settable-clock.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import { idFor } from '../../../people/posts/naming.ts'
import { postId } from '../../../people/posts/post.ts'
import { insertPost } from '../../../people/posts/store.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { tablesOfFile } from '../../../reading/documents/tables-of-file.ts'
import { plansOf } from '../../action-plan/store.ts'
import { findingsOf } from '../../findings/store.ts'
import { actionsOf } from '../../planned-action/store.ts'
import { broughtRows } from '../brought-store.ts'
import { openImport } from '../opened-import.ts'
import { outcomeCounts } from '../row-outcomes.ts'
import { importOf, rememberedHeadings } from '../store.ts'
import { bringPlanIn, countsKey } from './bring-plan-in.ts'
import { chooseColumns } from './choose-columns.ts'
import { chooseWords, type TypedWords } from './choose-words.ts'
import { receivePlanFile } from './receive-plan-file.ts'
import { takeImportBack } from './take-import-back.ts'
import { throwImportAway } from './throw-import-away.ts'

const nothing: TypedWords = {
  ...{ owners: [], statuses: [], findings: [], duplicates: 'suffix', plan: '', title: 'Our plan' }
}

onBothEngines(
  'a plan from a file',
  (database) => {
    const clock = settableClock(signedInAt)
    let member: Member

    beforeEach(async () => {
      await seedPeople(database().db)
      member = await memberIn(database().db, 'leeds', 'link-officer')
      await inScope(database().db, scopeOf(member), (tx) =>
        insertPost(tx, member.workspace.authority, {
          ...{ id: postId.parse(idFor('Head of Practice', new Set())), title: 'Head of Practice' },
          ...{ alsoKnownAs: [], answersFor: '' }
        })
      )
    })

    async function receive(bytes: Uint8Array, who = member): Promise<string> {
      const readers = { tablesOf: (file: Uint8Array, name: string) => tablesOfFile(file, name) }
      const { db } = database()
      const outcome = await receivePlanFile({ db, clock, readers }, who, {
        fileName: 'C:\\plans\\plan.xlsx',
        bytes
      })
      if (outcome.kind === 'unfit') throw new Error(outcome.because)
      return outcome.id
    }

    function opened(id: string) {
      return inScope(database().db, scopeOf(member), async (tx) => {
        const of = await importOf(tx, member.workspace.authority, id)
        if (of === undefined) throw new Error('No such import')
        return openImport(tx, member.workspace.authority, of)
      })
    }

    async function seen(id: string) {
      const { of, outcomes } = await opened(id)
      return { id, revision: of.revision, counts: countsKey(outcomeCounts(outcomes)) }
    }

    async function brought(words = nothing): Promise<string> {
      const id = await receive(councilPlan())
      await chooseWords(database().db, clock, member, await seen(id), words)
      expect(await bringPlanIn(database().db, clock, member, await seen(id))).toMatchObject({
        kind: 'brought-in'
      })
      return id
    }

    function all() {
      const { authority } = member.workspace
      return inScope(database().db, scopeOf(member), async (tx) => ({
        plans: await plansOf(tx, authority),
        actions: await actionsOf(tx, authority),
        findings: await findingsOf(tx, authority),
        updates: await tx
          .selectFrom('improve.action_update')
          .select(['remark', 'progress'])
          .orderBy('remark')
          .execute(),
        trail: await tx
          .selectFrom('trail.entry')
          .select('action')
          .where('chain', '=', authority)
          .orderBy('seq')
          .execute()
      }))
    }

    it('is read and guessed, and nothing of it is written before it is confirmed', async () => {
      const id = await receive(councilPlan())
      const { of, columns, owners, statuses, findings, outcomes } = await opened(id)
      expect([of.fileName, of.headingRow]).toEqual(['plan.xlsx', 2])
      expect(columns).toEqual(['reference', 'finding', 'action', 'owner', 'start', 'due', 'rag', 'update'])
      expect(owners.map(({ words, meaning }) => [words, meaning])).toEqual([
        ['Head of Practice', 'head-of-practice'],
        ['A. Person', undefined]
      ])
      expect(statuses.map(({ words, meaning }) => [words, meaning])).toEqual([
        ['Amber', 'at-risk'],
        ['Green', 'on-track']
      ])
      expect(findings.map(({ words, rows, meaning }) => [words, rows, meaning.kind])).toEqual([
        ['Identity and culture in plans', 2, 'new'],
        ['Supervision of social workers', 1, 'new']
      ])
      expect(outcomeCounts(outcomes)).toEqual({ all: 6, plain: 0, remarked: 3, leftOut: 3 })
      const { plans, actions, trail } = await all()
      expect([plans, actions, trail.map(({ action }) => action)]).toEqual([[], [], ['receive plan file']])
    })

    it('becomes a plan with every row accounted for', async () => {
      const id = await brought()
      const { plans, actions, findings, updates, trail } = await all()
      expect(plans.map(({ title, state }) => [title, state])).toEqual([['Our plan', 'draft']])
      expect(
        actions.map((one) => [one.reference, one.words, one.post, one.startsOn, one.dueOn, one.progress])
      ).toEqual([
        ['1.1', 'Train every team', 'head-of-practice', '2027-04-01', '2027-09-30', 'at-risk'],
        ['1.2', '=Audit plans', undefined, undefined, undefined, 'on-track'],
        ['1.2 (2)', 'Set a standard', undefined, undefined, '2027-09-30', 'not-started']
      ])
      expect(findings.map(({ words, cameFrom }) => [words, cameFrom]).toSorted()).toEqual([
        ['Identity and culture in plans', 'other'],
        ['Supervision of social workers', 'other']
      ])
      expect(actions.every((action) => action.findings.length === 1)).toBe(true)
      expect(updates.map(({ remark }) => remark)).toEqual([
        'Begun\nWas Amber in the file',
        'Due in the file: Ongoing\nWho answers for it in the file: A. Person\nWas Green in the file'
      ])
      const rows = await inScope(database().db, scopeOf(member), (tx) =>
        broughtRows(tx, member.workspace.authority, { id: id as never, sheet: 0 })
      )
      expect(rows.map(({ number, outcome, said }) => [number, outcome, said[0]])).toEqual([
        [1, 'left-out', 'It stands above the headings'],
        [2, 'left-out', 'It holds the headings'],
        [3, 'taken', 'Due: the file says “Sep-27”: 30 September 2027 is taken'],
        [4, 'taken', 'Due: “Ongoing” names no day'],
        [5, 'left-out', 'It has no action: “Priority 2”'],
        [6, 'taken', 'Its reference 1.2 is there already in the file, further up: 1.2 (2) is given']
      ])
      expect(trail.slice(-7).map(({ action }) => action)).toEqual([
        'make plan',
        'make finding of plan file',
        'make finding of plan file',
        'bring action in',
        'bring action in',
        'bring action in',
        'bring plan in'
      ])
      const remembered = await inScope(database().db, scopeOf(member), (tx) =>
        rememberedHeadings(tx, member.workspace.authority)
      )
      expect(remembered.get('by when')).toBe('due')
    })

    it('goes into a draft, with words meant as was chosen', async () => {
      await brought()
      const [plan] = (await all()).plans
      const id = await receive(councilPlan())
      const words: TypedWords = {
        ...nothing,
        ...{ plan: plan?.id ?? '', duplicates: 'skip', owners: [['a. person', 'head-of-practice']] },
        ...{ statuses: [['amber', 'off-track']], findings: [['identity and culture in plans', 'none']] }
      }
      await chooseWords(database().db, clock, member, await seen(id), words)
      expect(outcomeCounts((await opened(id)).outcomes)).toMatchObject({ leftOut: 6 })
      expect(await bringPlanIn(database().db, clock, member, await seen(id))).toEqual({
        kind: 'unfit',
        problems: [{ field: 'main-content', message: 'No row of the file is an action' }]
      })
      await chooseWords(database().db, clock, member, await seen(id), { ...words, duplicates: 'suffix' })
      await bringPlanIn(database().db, clock, member, await seen(id))
      const { actions, findings } = await all()
      expect(findings).toHaveLength(2)
      expect(actions.map(({ reference, post, progress }) => [reference, post, progress])).toContainEqual([
        ...['1.1 (2)', 'head-of-practice', 'off-track']
      ])
      expect(actions.find(({ reference }) => reference === '1.1 (2)')?.findings).toEqual([])
    })

    it('is not written where its rows come to something else meanwhile', async () => {
      await brought()
      const [plan] = (await all()).plans
      const id = await receive(
        planWorkbook([
          ['Ref', 'Action'],
          ['9', 'Do it']
        ])
      )
      await chooseWords(database().db, clock, member, await seen(id), { ...nothing, plan: plan?.id ?? '' })
      const before = await seen(id)
      const other = await receive(
        planWorkbook([
          ['Ref', 'Action'],
          ['9', 'Do something else']
        ])
      )
      await chooseWords(database().db, clock, member, await seen(other), { ...nothing, plan: plan?.id ?? '' })
      await bringPlanIn(database().db, clock, member, await seen(other))
      expect(await bringPlanIn(database().db, clock, member, before)).toEqual({ kind: 'changed-meanwhile' })
      expect((await all()).actions).toHaveLength(4)
    })

    it('is taken back while nobody changed anything, and not after', async () => {
      const id = await brought()
      const { revision } = (await opened(id)).of
      expect(await takeImportBack(database().db, clock, member, { id, revision }, { endPlan: true })).toEqual(
        {
          ...{ kind: 'taken-back', actions: 3, endedPlan: true }
        }
      )
      const after = await all()
      expect(after.plans).toMatchObject([
        { state: 'ended', endedBecause: 'The import of plan.xlsx was taken back' }
      ])
      expect(after.trail.slice(-2).map(({ action }) => action)).toEqual(['end plan', 'take plan file back'])
      expect(after.actions.every(({ withdrawnBecause }) => withdrawnBecause !== undefined)).toBe(true)
      expect(after.findings.every(({ withdrawnBecause }) => withdrawnBecause !== undefined)).toBe(true)
      const again = await brought()
      await inScope(database().db, scopeOf(member), (tx) =>
        tx
          .updateTable('improve.action')
          .set({ revision: 2 })
          .where('authority', '=', member.workspace.authority)
          .where('withdrawn_at', 'is', null)
          .execute()
      )
      const now = (await opened(again)).of.revision
      expect(
        await takeImportBack(database().db, clock, member, { id: again, revision: now }, { endPlan: true })
      ).toMatchObject({
        ...{ kind: 'unfit' }
      })
    })

    it('taken back leaves the plan that was made for it, where that was chosen or it holds more', async () => {
      const take = async (id: string, endPlan: boolean) =>
        takeImportBack(
          database().db,
          clock,
          member,
          { id, revision: (await opened(id)).of.revision },
          { endPlan }
        )
      expect(await take(await brought(), false)).toMatchObject({ endedPlan: false })
      const first = await brought()
      const into = (await all()).actions.find(({ withdrawnBecause }) => withdrawnBecause === undefined)?.plan
      const second = await receive(councilPlan())
      const words = { ...nothing, plan: into ?? '' }
      await chooseWords(database().db, clock, member, await seen(second), words)
      await bringPlanIn(database().db, clock, member, await seen(second))
      expect(await take(first, true)).toMatchObject({ endedPlan: false })
      expect(await take(second, true)).toMatchObject({ endedPlan: false })
      expect((await all()).plans.map(({ state }) => state)).toEqual(['draft', 'draft'])
    })

    it('has another row of headings or another sheet chosen, and columns that do not fit refused', async () => {
      const id = await receive(councilPlan())
      const at = await seen(id)
      const choose = (typed: { sheet?: string; headingRow?: string; columns?: string[] }, revision: number) =>
        chooseColumns(
          database().db,
          clock,
          member,
          { id, revision },
          { sheet: '0', headingRow: '2', columns: [], ...typed }
        )
      expect(await choose({ headingRow: '77' }, at.revision)).toMatchObject({ kind: 'unfit' })
      expect(await choose({ columns: ['reference'] }, at.revision)).toMatchObject({
        problems: [{ field: 'columns', message: 'Choose the column that holds the actions' }]
      })
      expect(await choose({ headingRow: '3' }, at.revision)).toEqual({ kind: 'chosen', elsewhere: true })
      expect(await choose({ headingRow: '2' }, at.revision)).toEqual({ kind: 'changed-meanwhile' })
      const columns = ['', '', 'action', '', '', '', '', '']
      expect(await choose({ headingRow: '3', columns }, at.revision + 1)).toEqual({
        kind: 'chosen',
        elsewhere: false
      })
      expect((await opened(id)).columns).toEqual(columns.map((field) => (field === '' ? undefined : field)))
    })

    it('is another authority’s to nobody', async () => {
      const id = await receive(councilPlan())
      const stranger = await memberIn(database().db, 'bradford', 'administrator')
      const at = await seen(id)
      expect(await bringPlanIn(database().db, clock, stranger, at)).toEqual({ kind: 'not-there' })
      expect(await throwImportAway(database().db, clock, stranger, at)).toEqual({ kind: 'not-there' })
      expect(await throwImportAway(database().db, clock, member, at)).toEqual({ kind: 'thrown-away' })
      await expect(opened(id)).rejects.toThrow('No such import')
    })

    it('of 5,000 rows is brought in whole', async () => {
      const rows = Array.from({ length: 5_000 }, (_, place) => [
        `${place + 1}`,
        `Finding ${place % 20}`,
        `Do ${place}`,
        'Amber'
      ])
      const id = await receive(planWorkbook([['Ref', 'Finding', 'Action', 'RAG'], ...rows]))
      await chooseWords(database().db, clock, member, await seen(id), nothing)
      const at = await seen(id)
      expect(await bringPlanIn(database().db, clock, member, at)).toMatchObject({
        counts: { all: 5_001, leftOut: 1 }
      })
      const { actions, updates } = await all()
      expect([actions.length, updates.length]).toEqual([5_000, 5_000])
    })
  },
  'per-test'
)
