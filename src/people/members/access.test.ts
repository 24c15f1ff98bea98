import { describe, expect, it } from 'vitest'
import { isoDate } from '../../framework/iso-date.ts'
import { type Access, accessProblems, keptScope, momentsOf } from './access.ts'
import { lastDay, rolesInWords, scopeInWords, spanInWords } from './access-words.ts'
import { invitationProblems } from './actions/issue-invitation.ts'
import { hasLastingAdministrator, type Membership, type Person, stateOf } from './membership.ts'
import { accessOf, typedAccess } from './typed-access.ts'

const now = new Date('2026-11-22T12:00:00Z')
const today = isoDate('2026-11-22')
const leader: Access = { roles: ['leader'], from: undefined, until: undefined, scope: [] }

describe('an access', () => {
  it.each([
    [leader],
    [{ ...leader, until: today }],
    [{ ...leader, roles: ['leader', 'auditor'], from: isoDate('2027-01-01'), until: isoDate('2027-01-01') }],
    [{ roles: ['inspector'], from: undefined, until: isoDate('2026-12-24'), scope: 'everything' }],
    [
      {
        roles: ['inspector'],
        from: undefined,
        until: isoDate('2026-12-24'),
        scope: ['inspection:leeds/2022-02-21']
      }
    ]
  ] satisfies [Access][])('can be %j', (access) => {
    expect(accessProblems(access, today)).toEqual([])
  })

  it.each([
    ['for nothing', { roles: [] }, 'roles'],
    [
      'of an inspector who is something else too',
      { roles: ['inspector', 'reader'], until: today, scope: 'everything' },
      'roles'
    ],
    ['of an inspector for ever', { roles: ['inspector'], scope: 'everything' }, 'until'],
    ['of an inspector to nothing', { roles: ['inspector'], until: today, scope: [] }, 'scope'],
    ['that is over', { until: isoDate('2026-11-21') }, 'until'],
    ['that ends before it begins', { from: isoDate('2027-02-01'), until: isoDate('2027-01-31') }, 'until']
  ] satisfies [string, Partial<Access>, string][])('cannot be one %s', (_what, changed, field) => {
    expect(accessProblems({ ...leader, ...changed }, today)).toMatchObject([{ field }])
  })

  it('begins now where its day has begun, and ends after its last day', () => {
    expect(momentsOf({ from: today, until: today }, now)).toEqual({
      from: now,
      until: new Date('2026-11-23T00:00:00Z')
    })
    expect(momentsOf({ from: isoDate('2027-07-01'), until: undefined }, now)).toEqual({
      from: new Date('2027-06-30T23:00:00Z'),
      until: undefined
    })
  })

  it('holds nobody but an inspector to anything', () => {
    expect(keptScope({ roles: ['leader'], scope: ['a:b'] })).toEqual([])
    expect(keptScope({ roles: ['inspector'], scope: ['a:b'] })).toEqual(['a:b'])
    expect(keptScope({ roles: ['inspector'], scope: 'everything' })).toEqual([])
  })
})

it.each([
  [{ name: ' ' }, 'name'],
  [{ name: 'x'.repeat(101) }, 'name'],
  [{ email: 'jo' }, 'email'],
  [{ email: 'jo@localhost' }, 'email'],
  [{ email: 'a@b.example, c@d.example' }, 'email'],
  [{ email: 'jo@example.org\r\nBcc: x@y.example' }, 'email']
])('nobody is asked in as %j', (changed, field) => {
  const asked = { ...leader, email: 'jo@example.org', name: 'Jo Smith', ...changed }
  expect(invitationProblems(asked, now)).toMatchObject([{ field }])
})

describe('what was typed', () => {
  const choices = ['inspection:leeds/2022-02-21']
  it('is read as far as it makes sense, and named where it does not', () => {
    const typed = typedAccess({
      roles: ['leader', 'emperor'],
      'until-day': '31',
      'until-month': '2',
      'until-year': '2027',
      scope: 'inspection:bradford/2022'
    })
    expect(accessOf(typed, choices)).toEqual({
      access: { roles: ['leader'], from: undefined, until: undefined, scope: [] },
      problems: [{ field: 'until', message: 'Enter a real last day, such as 24 12 2026' }]
    })
  })

  it('takes everything for more than one thing', () => {
    const typed = typedAccess({ roles: 'inspector', scope: ['everything', ...choices] })
    expect(accessOf(typed, choices).access.scope).toBe('everything')
  })
})

describe('words', () => {
  it.each([
    [['administrator'], 'Administrator'],
    [['leader', 'auditor', 'link-officer'], 'Leader, auditor and inspection link officer']
  ] as const)('%j', (roles, words) => {
    expect(rolesInWords(roles)).toBe(words)
  })

  it('say from when until when, by days', () => {
    const from = new Date('2026-11-01T10:00:00Z')
    expect(spanInWords({ from, until: undefined }, now)).toBe('since 1 November 2026')
    expect(spanInWords({ from, until: new Date('2026-12-25T00:00:00Z') }, now)).toBe(
      'from 1 November 2026 until 24 December 2026'
    )
    expect(lastDay(new Date('2026-12-25T09:00:00Z'))).toBe('2026-12-25')
  })

  it('name what an inspector was let in for, known or not', () => {
    const known = [{ ref: 'inspection:leeds/2022-02-21', words: 'Standard inspection' }]
    expect(scopeInWords([], known)).toEqual(['Everything that an inspector may see'])
    expect(scopeInWords(['inspection:leeds/2022-02-21', 'plan:1'], known)).toEqual([
      'Standard inspection',
      'plan:1'
    ])
  })
})

describe('a workspace keeps its administrator', () => {
  const membership: Membership = { id: 'm', role: 'administrator', from: now, until: undefined, scope: [] }
  const person = (memberships: readonly Membership[], closed = false): Person => ({
    account: 'a' as Person['account'],
    name: 'A',
    email: 'a@b.example',
    closed,
    memberships,
    lastHere: undefined
  })

  it.each([
    ['one for as long as nobody ends it', [person([membership])], true],
    ['nobody', [], false],
    ['one whose access ends', [person([{ ...membership, until: new Date('2027-01-01') }])], false],
    ['one who is still to come', [person([{ ...membership, from: new Date('2027-01-01') }])], false],
    ['one whose account is closed', [person([membership], true)], false],
    ['a leader', [person([{ ...membership, role: 'leader' }])], false]
  ] as const)('%s', (_who, people, keeps) => {
    expect(hasLastingAdministrator(people, now)).toBe(keeps)
  })

  it('has a membership until its last moment, and no longer', () => {
    const until = new Date('2026-12-25T00:00:00Z')
    expect(stateOf({ from: now, until }, now)).toBe('alive')
    expect(stateOf({ from: now, until }, new Date(until.getTime() - 1))).toBe('alive')
    expect(stateOf({ from: now, until }, until)).toBe('ended')
    expect(stateOf({ from: now, until }, new Date(now.getTime() - 1))).toBe('to-come')
  })
})
