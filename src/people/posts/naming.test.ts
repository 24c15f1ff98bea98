import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formsIn, idFor, problemsWithNaming } from './naming.ts'
import { type Post, postId } from './post.ts'

const director: Post = {
  id: postId.parse('dcf'),
  title: 'Director of Children and Families',
  alsoKnownAs: ['DCS'],
  formerTitles: [],
  answersFor: '',
  endedOn: undefined
}

describe('naming a post', () => {
  it.each([
    ['no title', '', [], [{ field: 'title', message: 'Enter the title of the post' }]],
    [
      'a title that is too long',
      'x'.repeat(151),
      [],
      [{ field: 'title', message: 'Enter a title of at most 150 characters; it has 151' }]
    ],
    [
      'a title that means another post',
      'Director, Children & Families',
      [],
      [
        {
          field: 'title',
          message:
            '“Director, Children & Families” already means the Director of Children and Families: choose other words'
        }
      ]
    ],
    [
      'another form that means another post',
      'Head of Service',
      ['the D.C.S', 'dcs'],
      [
        {
          field: 'also-known-as',
          message: '“dcs” already means the Director of Children and Families: choose other words'
        }
      ]
    ],
    ['words of its own', 'Head of Front Door', ['Front door manager'], []]
  ])('%s', (_what, title, alsoKnownAs, problems) => {
    expect(problemsWithNaming({ title, alsoKnownAs }, [director])).toEqual(problems)
  })

  it('may not take the title of another post, though nothing in it can be recognised', () => {
    const signs = { ...director, title: '👩🏽‍🏫', alsoKnownAs: [] }
    expect(problemsWithNaming({ title: '👩🏽‍🏫', alsoKnownAs: [] }, [signs])).toEqual([
      { field: 'title', message: '“👩🏽‍🏫” already means the 👩🏽‍🏫: choose other words' }
    ])
  })

  it('may take the words of a post that has ended', () => {
    const ended = { ...director, endedOn: '2024-01-01' as Post['endedOn'] }
    expect(problemsWithNaming({ title: 'DCS', alsoKnownAs: [] }, [ended])).toEqual([])
  })
})

it('other forms stand one on a line, each once', () => {
  expect(formsIn(' DCS \r\n\r\nDirector,  Children\nDCS')).toEqual(['DCS', 'Director, Children'])
})

describe('a post’s id', () => {
  it.each([
    ['Director of Children & Families', [], 'director-of-children-and-families'],
    [
      'Director of Children’s Services',
      ['director-of-children-s-services'],
      'director-of-children-s-services-2'
    ],
    ['Pennaeth Gwasanaeth ô', [], 'pennaeth-gwasanaeth-o'],
    ['局長', [], 'post'],
    ['New', [], 'post']
  ])('of %s', (title, taken, id) => {
    expect(idFor(title, new Set(taken))).toBe(id)
  })

  it('is never taken, never empty, and fits an address', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.array(fc.string()), (title, others) => {
        const taken = new Set([...others, idFor(title, new Set())])
        const id = idFor(title, taken)
        expect(taken.has(id)).toBe(false)
        expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      })
    )
  })
})
