/** The area in which most of the year plays. */
export const help = 'Help and protection'

/** What is claimed in October. */
export const claim = 'Children who need protection are seen by a social worker on the day the referral comes.'

/** The same in December, after the meeting. */
export const reworded =
  'Nearly every child who needs protection is seen by a social worker on the day the referral comes.'
