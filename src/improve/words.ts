import type { RoomWords } from '../thread/thing.ts'

/** What the actions of improving did, and what they are about, where the trail is read. */
export const improveWords: RoomWords = {
  deeds: {
    'accept finding': 'Accepted it as a finding',
    'add findings to plan': 'Had the plan answer further findings',
    'add workshop theme': 'Added a theme of the workshops',
    'answer question of workshop': 'Answered a question of the workshop',
    'ask for sign-off of plan': 'Asked for the plan to be signed off',
    'ask question in workshop': 'Asked a question for next time',
    'bring in worked example': 'Brought in the worked example',
    'cancel workshop': 'Cancelled the workshop',
    'change plan': 'Changed what is known of the plan',
    'change workshop theme': 'Changed a theme of the workshops',
    'change workshop': 'Changed the workshop',
    'conclude on workshop theme': 'Wrote what the workshop concluded',
    'end plan': 'Ended the plan',
    'look at evidence in workshop': 'Kept what the workshop looked at',
    'make plan': 'Made the plan',
    'note attendance of workshop': 'Said who was at the workshop',
    'plan workshop': 'Planned the workshop',
    'remove view of actions': 'Removed a saved view of the actions',
    'retire workshop theme': 'Retired a theme of the workshops',
    'save view of actions': 'Saved a view of the actions',
    'sign plan off': 'Signed the plan off',
    'submit plan': 'Submitted the plan',
    'take back asking for sign-off of plan': 'Took back that a sign-off of the plan was asked for',
    'take evidence of workshop back': 'Took back what the workshop looked at',
    'take finding out of plan': 'Took a finding out of the plan',
    'take question of workshop back': 'Took a question of the workshop back',
    'take worked example out': 'Took the worked example out',
    'write agenda of workshop': 'Wrote what the workshop looks at'
  },
  kinds: {
    'action-plan': 'Action plan',
    finding: 'Finding',
    'saved-view': 'Saved view of actions',
    'worked-example': 'Worked example',
    'workshop-theme': 'Theme of workshops',
    workshop: 'Monitoring workshop'
  }
}
