import { describe, expect, it } from 'vitest'
import { actionInContent, contentOfPlan, findingInContent } from '../../../test/plan-content.ts'
import { isoDate } from '../../framework/iso-date.ts'
import type { AccountId } from '../../people/permissions/caller.ts'
import { postId } from '../../people/posts/post.ts'
import { signOffId } from '../../people/sign-off/sign-off.ts'
import type { PlanContent } from './content.ts'
import { missingIn } from './missing.ts'
import type { SignOff } from './sign-off.ts'

const content = contentOfPlan()
const signOff = (id: string, minute: number, signed?: PlanContent): SignOff => ({
  ...{ id: signOffId.parse(id), post: postId.parse('director') },
  ...{ dueOn: isoDate('2027-01-01'), askedBy: 'Bo', askedAccount: 'bo' as AccountId, takenBack: false },
  askedAt: new Date(Date.UTC(2026, 10, 22, 12, minute)),
  given: signed && { by: 'Ann', as: 'holder', at: new Date(), content: signed }
})
const signed = [signOff('one', 1, content)]
const kinds = (of: PlanContent, signOffs: readonly SignOff[]) =>
  missingIn(of, signOffs).map(({ kind }) => kind)

describe('what keeps a plan from being submitted', () => {
  it('is nothing where every finding is answered, every action has a post and a day, and it is signed', () => {
    expect(missingIn(content, signed)).toEqual([])
  })

  it('is a finding without an action, by its words, but none that asks for nothing any more', () => {
    const findings = [
      ...[findingInContent('one'), findingInContent('two', { words: 'Strategy discussions' })],
      findingInContent('three', { asksForAction: false, state: 'resolved' })
    ]
    const after = contentOfPlan({ findings })
    expect(missingIn(after, [signOff('one', 1, after)])).toEqual([
      { kind: 'finding-without-action', finding: 'two', words: 'Strategy discussions' }
    ])
  })

  it('is an action that nobody answers for, or that is due on no day', () => {
    const actions = [
      actionInContent('1.1', { post: undefined }),
      actionInContent('1.2', { dueOn: undefined })
    ]
    const after = contentOfPlan({ actions })
    expect(missingIn(after, [signOff('one', 1, after)])).toEqual([
      { kind: 'action-without-post', action: '1.1', reference: '1.1' },
      { kind: 'action-without-due', action: '1.2', reference: '1.2' }
    ])
  })

  it.each([
    ['nobody was asked', [], ['nobody-asked-to-sign']],
    ['the asking was taken back', [{ ...signOff('one', 1), takenBack: true }], ['nobody-asked-to-sign']],
    ['it waits', [signOff('one', 1)], ['not-signed']],
    [
      'it was given for an earlier state',
      [signOff('one', 1, contentOfPlan({ actions: [] }))],
      ['signed-earlier-state']
    ],
    [
      'it was given again',
      [signOff('old', 1, contentOfPlan({ actions: [] })), signOff('new', 2, content)],
      []
    ],
    ['it was asked for again', [signOff('old', 1, content), signOff('new', 2)], ['not-signed']]
  ])('is a signature: %s', (_what, signOffs, expected) => {
    expect(kinds(content, signOffs)).toEqual(expected)
  })

  it('is everything at once where nothing is there', () => {
    expect(kinds(contentOfPlan({ actions: [] }), [])).toEqual([
      ...['no-action-at-all', 'finding-without-action', 'nobody-asked-to-sign']
    ])
  })
})
