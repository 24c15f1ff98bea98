import type { WorkspaceOpening } from '../people/members/store.ts'
import { noteToldBookcases } from './bookcase/actions/note-told-bookcases.ts'

/** What getting ready puts into a workspace that is opened. */
export const prepareOpenings: readonly WorkspaceOpening[] = [noteToldBookcases]
