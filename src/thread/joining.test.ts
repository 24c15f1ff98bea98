import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { recordThings } from '../record/thread/record-things.ts'
import { canHangTogether, everyJoining, groupOf, kindGroups, mayJoin } from './joining.ts'
import { relation } from './relations.ts'

describe('which kinds go with which', () => {
  it.each([
    ['post', 'answers', 'improvement', true],
    ['post', 'answers', 'priority-action', true],
    ['post', 'decides', 'improvement', true],
    ['improvement', 'cites', 'paragraph', true],
    ['paper', 'cites', 'paragraph', true],
    ['inspection', 'leads-to', 'improvement', true],
    ['authority', 'leads-to', 'authority', true],
    ['report', 'reports', 'inspection', true],
    ['paragraph', 'evidences', 'judgement', true],
    ['judgement', 'measures', 'judgement', true],
    ['anything-new', 'measures', 'anything-else', true],
    ['improvement', 'answers', 'post', false],
    ['improvement', 'publishes', 'improvement', false],
    ['improvement', 'measures', 'improvement', false],
    ['improvement', 'answers', 'improvement', false],
    ['post', 'leads-to', 'improvement', false],
    ['authority', 'leads-to', 'inspection', false],
    ['authority', 'cites', 'paragraph', false],
    ['paragraph', 'cites', 'post', false],
    ['paragraph', 'decides', 'action', false],
    ['post', 'decides', 'judgement', false]
  ] as const)('%s %s %s: %s', (from, id, to, may) => {
    expect(mayJoin(from, id, to)).toBe(may)
  })

  it('has a group for every kind of the record', () => {
    for (const kind of recordThings.kinds) expect([kind, groupOf(kind)]).not.toEqual([kind, 'other'])
    expect(groupOf('toString')).toBe('other')
  })

  it('says of two kinds whether anything can join them', () => {
    expect(canHangTogether('post', 'improvement')).toBe(true)
    expect(canHangTogether('authority', 'post')).toBe(false)
  })

  it('stands in the guide as the rules have it', async () => {
    const guide = await readFile(new URL('../../docs/guide/the-thread.md', import.meta.url), 'utf8')
    const inWords = (names: readonly (keyof typeof kindGroups)[]) =>
      names
        .filter((name) => name !== 'other')
        .map((name) => kindGroups[name].words)
        .join(', ')
    for (const { relation: id, from, to } of everyJoining()) {
      expect(guide).toContain(`| ${inWords(from)} | ${relation(id).forwards} | ${inWords(to)} |`)
    }
  })
})
