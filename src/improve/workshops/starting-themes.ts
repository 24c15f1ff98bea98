/** A theme before anybody keeps it. */
export interface StartingTheme {
  readonly name: string
  readonly tracks: string
}

/**
 * The themes that a first list begins with: what a council asked its scrutiny board to follow after the focused visit of
 * 2021 (V: white paper motion WP1, Leeds City Council, 14 September 2021, point 2). The questions are our own words.
 */
export const startingThemes: readonly StartingTheme[] = [
  {
    name: 'Quality and consistency of assessments',
    tracks:
      'Are assessments good in every team, do they weigh what builds up over time, such as domestic abuse, and do they lead to timely decisions?'
  },
  {
    name: 'Quality and impact of management oversight and supervision',
    tracks:
      'Do managers look at the work often enough, does what they write change what happens, and can children feel the difference?'
  },
  {
    name: 'Quality and independence of audits',
    tracks:
      'Do audits look at the right things, by people who stand apart from the work, and is practice changed by what they find?'
  }
]
