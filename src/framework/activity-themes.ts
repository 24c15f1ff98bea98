/**
 * What a focused visit looks at: the seven themes of the ILACS guidance, and the visits of 2020 and 2021
 * that looked at how an authority worked through the pandemic. Evidence tag S (domain reference §1.1).
 */
export const focusedVisitThemes = [
  'front-door',
  'children-in-need-and-protection-plans',
  'vulnerable-to-extra-familial-risk',
  'children-in-care',
  'planning-and-achieving-permanence',
  'care-leavers',
  'placement-decisions-for-older-children',
  'covid-2020-21'
] as const
export type FocusedVisitTheme = (typeof focusedVisitThemes)[number]

/**
 * What a joint targeted area inspection looked at, by year of the theme. `exploitation` is the theme of
 * 2020 as the council's papers name it. Evidence tag S (domain reference §1.1).
 */
export const jointThemes = [
  'initial-need-and-risk',
  'sexual-exploitation-and-missing',
  'domestic-abuse',
  'neglect',
  'sexual-abuse-in-the-family',
  'mental-health',
  'exploitation',
  'criminal-exploitation',
  'serious-youth-violence',
  'domestic-abuse-unborn-to-seven'
] as const
export type JointTheme = (typeof jointThemes)[number]

export const activityThemes = [...focusedVisitThemes, ...jointThemes] as const
export type ActivityTheme = FocusedVisitTheme | JointTheme

const themeLabels: Record<ActivityTheme, string> = {
  'front-door': 'The front door',
  'children-in-need-and-protection-plans': 'Children in need or subject to a protection plan',
  'vulnerable-to-extra-familial-risk': 'Children vulnerable to risk outside the family',
  'children-in-care': 'Children in care',
  'planning-and-achieving-permanence': 'Planning and achieving permanence',
  'care-leavers': 'Care leavers',
  'placement-decisions-for-older-children': 'Placement decisions for older children',
  'covid-2020-21': 'Services during the pandemic, 2020 to 2021',
  'initial-need-and-risk': 'Initial need and risk at the front door',
  'sexual-exploitation-and-missing': 'Sexual exploitation and children who go missing',
  'domestic-abuse': 'Domestic abuse',
  neglect: 'Neglect',
  'sexual-abuse-in-the-family': 'Sexual abuse in the family',
  'mental-health': 'Mental health',
  exploitation: 'Exploitation',
  'criminal-exploitation': 'Criminal exploitation',
  'serious-youth-violence': 'Serious youth violence',
  'domestic-abuse-unborn-to-seven': 'Domestic abuse of children from before birth to seven'
}

/** The theme in sentence case, for pages and tables. */
export function themeLabel(theme: ActivityTheme): string {
  return themeLabels[theme]
}
