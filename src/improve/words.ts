import type { RoomWords } from '../thread/thing.ts'

/** What the actions of improving did, and what they are about, where the trail is read. */
export const improveWords: RoomWords = {
  deeds: {
    'accept finding': 'Accepted it as a finding'
  },
  kinds: {
    finding: 'Finding'
  }
}
