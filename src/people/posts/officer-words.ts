import { z } from 'zod'
import type { HeldPost, Workspace } from '../permissions/caller.ts'
import type { Post } from './post.ts'

const words = z.string().min(1).brand('OfficerWords')

/**
 * The words for an officer, made from the post and nowhere else: whatever names an officer keeps the post's id and
 * asks here for the words, so that every page, file, mail and entry of the trail says the same.
 */
export type OfficerWords = z.output<typeof words>

/** An officer within the authority: "Director of Children and Families". */
export function officerWords({ title }: Pick<Post, 'title'>): OfficerWords {
  return words.parse(title)
}

/** An officer as everybody reads it: "Inspection link officer, Leeds"; a deputy is called one. */
export function officerOfAuthority(
  { title, as }: Pick<HeldPost, 'title' | 'as'>,
  { name }: Pick<Workspace, 'name'>
): OfficerWords {
  return words.parse(`${as === 'deputy' ? `Deputy for the ${title}` : title}, ${name}`)
}

/** The post of an id, in words, ended or not. */
export function postInWords(posts: readonly Pick<Post, 'id' | 'title'>[], id: string): OfficerWords {
  return officerWords(posts.find((post) => post.id === id) ?? { title: 'A post that is no more' })
}
