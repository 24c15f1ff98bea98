import { longDate, parseIsoDate } from '../../../framework/iso-date.ts'
import type { Post } from '../../../people/posts/post.ts'
import type { ChangedField } from '../history.ts'
import type { AnsweredFinding } from '../listed-action.ts'

interface Known {
  readonly posts: readonly Pick<Post, 'id' | 'title'>[]
  readonly findings: readonly AnsweredFinding[]
}

/** A kept value of a field as people read it: "31 March 2027", the title of a post, the words of findings. */
export function inWords(field: ChangedField, value: string, { posts, findings }: Known): string {
  if (value === '') return 'Nothing'
  switch (field) {
    case 'startsOn':
    case 'dueOn': {
      const day = parseIsoDate(value)
      return day === undefined ? value : longDate(day)
    }
    case 'post':
      return posts.find(({ id }) => id === value)?.title ?? 'A post that has ended'
    case 'findings': {
      const ids = value.split(' ')
      return findings
        .filter(({ id }) => ids.includes(id))
        .map(({ words }) => words)
        .join('; ')
    }
    default:
      return value
  }
}
