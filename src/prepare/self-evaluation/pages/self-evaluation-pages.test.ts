import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../../test/ask.ts'
import { onTheEmbeddedEngine } from '../../../../test/databases.ts'
import { forgetClaims, shelve } from '../../../../test/made-documents.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { gallerySite } from '../../../../test/pictures/gallery-site.ts'
import type { Member } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { addPost } from '../../../people/posts/actions/add-post.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { preparePaths } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { agreeClaim } from '../actions/agree-claim.ts'
import { askForContribution } from '../actions/ask-for-contribution.ts'
import { beginSelfEvaluation } from '../actions/begin-self-evaluation.ts'
import { carryClaimsOver } from '../actions/carry-claims-over.ts'
import { giveOwnGrade } from '../actions/give-own-grade.ts'
import { proposeClaim } from '../actions/propose-claim.ts'
import { selfEvaluationPaths } from '../self-evaluation-paths.ts'
import { selfEvaluationTexts } from '../texts.ts'
import { everySelfEvaluationRoute } from './every-self-evaluation-route.ts'

const clock = { now: () => signedInAt }
const text = 'Children who need help are seen on the day.'
const fields = { area: 'help-and-protection', question: 'practice', post: '', basis: 'both' }

/** What a page's form sends along for the draft of its text. */
function draftFieldsOf(reply: Reply): Record<string, string> {
  const html = reply.kind === 'page' ? reply.html : ''
  const fields: Record<string, string> = {}
  for (const [, name = '', value = ''] of html.matchAll(/name="(draft\.[^"]+)" value="([^"]*)"/g)) {
    if (name !== 'draft.keep') fields[name] = value
  }
  return fields
}

onTheEmbeddedEngine('the pages of the self-evaluation', (database) => {
  let routes: readonly Route[]
  let member: Member
  let elsewhere: Member
  let claim = ''
  beforeAll(async () => {
    const { db } = database()
    await seedPeople(db)
    member = await memberIn(db, 'leeds', 'link-officer')
    elsewhere = await memberIn(db, 'bradford', 'link-officer')
    const tools: Partial<PrepareTools> = {
      ...{ db, clock, texts: selfEvaluationTexts, uploadBounds: { megabytes: 200, files: 50 } },
      site: { ...gallerySite, asset: (name: string) => `/assets/${name}` },
      onwards: () => []
    }
    routes = everySelfEvaluationRoute(tools as PrepareTools)
  })
  beforeEach(async () => {
    const { db } = database()
    await forgetClaims(db)
    await beginSelfEvaluation(db, clock, member, '2026')
    const proposed = await proposeClaim(db, clock, member, 2026, { text, ...fields })
    claim = proposed.kind === 'proposed' ? proposed.claim : ''
  })
  const get = (address: string, who: Member = member) => ask(routes, address, {}, who)
  const post = (address: string, form: Record<string, string>, who: Member = member) =>
    ask(routes, address, { method: 'POST', form }, who)

  it('teaches what it is for where nothing was begun', async () => {
    await forgetClaims(database().db)
    const words = wordsOf(await get(selfEvaluationPaths.selfEvaluations()))
    expect(words).toContain('Leeds has begun no self-evaluation here yet.')
    expect(words).toContain('How do you know it?')
  })

  it('leads to the newest year, and says what is weak in it', async () => {
    const to = selfEvaluationPaths.year(2026)
    expect(await get(selfEvaluationPaths.selfEvaluations())).toEqual({ kind: 'redirect', to })
    const words = wordsOf(await get(to))
    expect(words).not.toContain('The framework changes within 2026')
    expect(words).not.toContain('Overall effectiveness')
    expect(words).toContain('Weak or aged: look at these before it is sent')
    expect(words).toContain('It rests on nothing that counts.')
  })

  it('lead back to where getting ready begins', async () => {
    const addresses = [
      selfEvaluationPaths.year(2026),
      selfEvaluationPaths.newSelfEvaluation(),
      selfEvaluationPaths.area(2026, 'help-and-protection'),
      selfEvaluationPaths.claim(claim),
      selfEvaluationPaths.changeClaim(claim),
      selfEvaluationPaths.ownGrade(2026, 'help-and-protection'),
      selfEvaluationPaths.newContribution(2026),
      selfEvaluationPaths.newSignOff(2026),
      selfEvaluationPaths.send(2026),
      selfEvaluationPaths.lastYear(2026),
      selfEvaluationPaths.calibration(),
      selfEvaluationPaths.bringWordText(2026)
    ]
    for (const address of addresses) {
      const reply = await get(address)
      const [crumbs = ''] =
        /<nav class="govuk-breadcrumbs.*?<\/nav>/s.exec(reply.kind === 'page' ? reply.html : '') ?? []
      expect(crumbs, address).toContain(`href="${preparePaths.prepare()}"`)
    }
  })

  it('offers to carry claims over only where the year before was begun', async () => {
    const { db } = database()
    await forgetClaims(db)
    await beginSelfEvaluation(db, clock, member, '2026')
    const link = `href="${selfEvaluationPaths.lastYear(2026)}"`
    const isOffered = async () => {
      const reply = await get(selfEvaluationPaths.year(2026))
      return reply.kind === 'page' && reply.html.includes(link)
    }
    expect(await isOffered()).toBe(false)
    await beginSelfEvaluation(db, clock, member, '2025')
    expect(await isOffered()).toBe(true)
  })

  it('says of a contribution that it is late, and of last year that nothing is left of it', async () => {
    const { db } = database()
    const october = { now: () => new Date('2026-10-10T12:00:00Z') }
    const added = await addPost(db, october, member, { title: 'Director', alsoKnownAs: [], answersFor: '' })
    const asked = await askForContribution(db, october, member, 2026, {
      ...{
        area: 'in-care',
        question: '',
        post: added.kind === 'added' ? added.post : '',
        asks: 'What is known?'
      },
      dueOn: '2026-11-01'
    })
    const id = asked.kind === 'asked' ? asked.contribution : ''
    const words = wordsOf(await get(selfEvaluationPaths.contribution(2026, id)))
    expect(words).toContain('asks for it by 1 November 2026. It is late.')
    await beginSelfEvaluation(db, clock, member, '2025')
    const earlier = await proposeClaim(db, clock, member, 2025, { text: 'Said before.', ...fields })
    const chosen = earlier.kind === 'proposed' ? [earlier.claim] : []
    const beside = async () => wordsOf(await get(selfEvaluationPaths.lastYear(2026)))
    expect(await beside()).toContain('Carry over what is ticked')
    await carryClaimsOver(db, clock, member, { from: 2025, to: 2026, chosen })
    expect(await beside()).toContain('Nothing of 2025 is left to be carried over.')
    expect(await beside()).toContain('Said before.')
  })

  it('offers to move a claim only where it can be moved to', async () => {
    const words = async (id: string) => wordsOf(await get(selfEvaluationPaths.claim(id)))
    expect(await words(claim)).not.toContain('Move')
    const second = await proposeClaim(database().db, clock, member, 2026, { text: 'Another.', ...fields })
    const below = second.kind === 'proposed' ? second.claim : ''
    expect(await words(claim)).toContain('Move down')
    expect(await words(claim)).not.toContain('Move up')
    expect(await words(below)).toContain('Move up')
    expect(await words(below)).not.toContain('Move down')
  })

  it('hold no empty list', async () => {
    const reply = await get(selfEvaluationPaths.year(2026))
    expect(reply.kind === 'page' && /<(ul|ol)[^>]*><\/\1>/.exec(reply.html)).toBeNull()
  })

  it('keep a grade of an area that is not judged any more, and stand without any inspection', async () => {
    const { db } = database()
    const before = { now: () => new Date('2026-03-03T12:00:00Z') }
    await giveOwnGrade(db, before, member, 2026, {
      ...{ area: 'overall', grade: 'good', reasons: 'Because.', seen: { grade: '', reasons: '' } }
    })
    const words = wordsOf(await get(selfEvaluationPaths.year(2026)))
    expect(words).toContain('Overall effectiveness')
    expect(words).toContain('Judged until 31 March 2026')
    expect(wordsOf(await get(selfEvaluationPaths.calibration()))).toContain('Overall effectiveness')
  })

  it('gives back everything that was typed where a claim is too long', async () => {
    const long = 'x'.repeat(10_000)
    const reply = await post(selfEvaluationPaths.newClaim(2026, 'help-and-protection', 'plans'), {
      ...fields,
      text: long
    })
    expect(reply).toMatchObject({ kind: 'page', status: 422 })
    expect(reply.kind === 'page' && reply.html.includes(long)).toBe(true)
    expect(wordsOf(reply)).toContain('A claim has at most 6,000 characters, and this has 10,000')
  })

  it('gives two authors of one claim a choice, and loses neither', async () => {
    const address = selfEvaluationPaths.changeClaim(claim)
    const seenRest = 'help-and-protection practice  both'
    const send = (words: string) =>
      post(address, { ...fields, text: words, seen: text, 'seen-rest': seenRest })
    expect(await send('One.')).toEqual({ kind: 'redirect', to: selfEvaluationPaths.claim(claim, 'changed') })
    const second = await send('Other.')
    expect(second).toMatchObject({ kind: 'page', status: 409 })
    expect(wordsOf(second)).toContain('changed the words of this claim while you were writing')
    expect(second.kind === 'page' && second.html.includes('Other.')).toBe(true)
  })

  it('shows the second of two authors both texts when they come back to the form', async () => {
    const address = selfEvaluationPaths.changeClaim(claim)
    const seenRest = 'help-and-protection practice  both'
    const other = await memberIn(database().db, 'leeds', 'leader')
    const began = await get(address, other)
    const rest = { ...fields, seen: text, 'seen-rest': seenRest }
    await post(address, { ...rest, text: 'Said by the first.' })
    const second = { ...rest, ...draftFieldsOf(began), text: 'Said by the second.' }
    expect(await post(address, second, other)).toMatchObject({ kind: 'page', status: 409 })
    const again = await get(address, other)
    expect(wordsOf(again)).toContain('first')
    expect(again.kind === 'page' && again.html.includes('Said by the second.')).toBe(true)
  })

  it('keeps a comment as a draft until it is said', async () => {
    const page = await get(selfEvaluationPaths.claim(claim))
    const address = selfEvaluationPaths.comments(claim)
    const kept = await post(address, {
      ...draftFieldsOf(page),
      comment: 'Is it so at night?',
      'draft.keep': 'yes'
    })
    expect(kept).toMatchObject({ kind: 'page', status: 200 })
    expect(wordsOf(kept)).toContain('Nobody has remarked on it.')
    const later = await get(selfEvaluationPaths.claim(claim))
    expect(later.kind === 'page' && later.html.includes('Is it so at night?')).toBe(true)
    const empty = await post(address, { comment: ' ' })
    expect(empty).toMatchObject({ kind: 'page', status: 422 })
  })

  it('cites a document, and explains the strength anew', async () => {
    await shelve(database().db, 'leeds', { id: 'cited', title: 'Audit of May' })
    expect(wordsOf(await get(selfEvaluationPaths.citeEvidence(claim)))).toContain('Audit of May')
    const sent = await post(selfEvaluationPaths.citeEvidence(claim), {
      ...{ document: 'cited', page: '3', quote: 'on the day', stance: 'for' }
    })
    expect(sent).toEqual({ kind: 'redirect', to: selfEvaluationPaths.claim(claim, 'cited') })
    const words = wordsOf(await get(selfEvaluationPaths.claim(claim)))
    expect(words).toContain('It rests on 1 document (practice audit).')
    expect(words).toContain('To be fair it needs 1 more document.')
  })

  it('sends nothing where nothing is agreed, and lists what is weak where something is', async () => {
    const address = selfEvaluationPaths.send(2026)
    expect(wordsOf(await get(address))).toContain('Nothing is agreed yet, so there is nothing to send.')
    await agreeClaim(database().db, clock, member, claim, text)
    const words = wordsOf(await get(address))
    expect(words).toContain('1 claim in it is weak or aged')
    expect(words).toContain('I know that these claims are weak or have aged')
  })

  it('has everything of a year to take away', async () => {
    expect(await get(selfEvaluationPaths.yearJson(2026))).toMatchObject({
      kind: 'json',
      body: { year: 2026, claims: [{ text, strength: { level: 'none' } }], sent: [] }
    })
  })

  describe('for another authority', () => {
    it('are the same as pages that never were', async () => {
      const addresses = [
        selfEvaluationPaths.year(2026),
        selfEvaluationPaths.yearJson(2026),
        selfEvaluationPaths.area(2026, 'help-and-protection'),
        selfEvaluationPaths.claim(claim),
        selfEvaluationPaths.changeClaim(claim),
        selfEvaluationPaths.withdrawClaim(claim),
        selfEvaluationPaths.citeEvidence(claim),
        selfEvaluationPaths.send(2026),
        selfEvaluationPaths.ownGrade(2026, 'help-and-protection')
      ]
      const never = await get(selfEvaluationPaths.claim('never-was'))
      for (const address of addresses) expect(await get(address, elsewhere), address).toEqual(never)
    })
  })
})
