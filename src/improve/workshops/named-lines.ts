import type { StaffedPost } from '../../people/posts/post.ts'
import { recognise } from '../../people/posts/recognise.ts'
import type { Named } from './workshop.ts'

/**
 * People written down one a line. A line that is a post of the authority's by any of its names keeps the post, so that the
 * same words are written everywhere and still mean it when it is called otherwise. Empty lines are passed over, and who
 * stands there twice is there once.
 */
export function namedIn(lines: string, posts: readonly StaffedPost[]): Named[] {
  const named = lines
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line !== '')
    .map((words): Named => {
      const found = recognise(words, posts)
      return { words, post: found.kind === 'recognised' ? found.post.id : undefined }
    })
  return [...new Map(named.map((one) => [one.post ?? one.words.toLowerCase(), one])).values()]
}
