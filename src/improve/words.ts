import type { RoomWords } from '../thread/thing.ts'

/** What the actions of improving did, and what they are about, where the trail is read. */
export const improveWords: RoomWords = {
  deeds: {
    'accept finding': 'Accepted it as a finding',
    'add findings to plan': 'Had the plan answer further findings',
    'ask for sign-off of plan': 'Asked for the plan to be signed off',
    'change plan': 'Changed what is known of the plan',
    'end plan': 'Ended the plan',
    'make plan': 'Made the plan',
    'sign plan off': 'Signed the plan off',
    'submit plan': 'Submitted the plan',
    'take back asking for sign-off of plan': 'Took back that a sign-off of the plan was asked for',
    'take finding out of plan': 'Took a finding out of the plan'
  },
  kinds: {
    'action-plan': 'Action plan',
    finding: 'Finding'
  }
}
