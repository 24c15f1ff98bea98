/** What a column of a council's plan can hold, in the order in which they usually stand. */
export const planFields = [
  'reference',
  'finding',
  'action',
  'owner',
  'support',
  'start',
  'due',
  'status',
  'rag',
  'update',
  'success',
  'evidence',
  'risk',
  'resources',
  'other'
] as const
export type PlanField = (typeof planFields)[number]

const labels: Record<PlanField, string> = {
  reference: 'Reference',
  finding: 'Finding or recommendation',
  action: 'Action',
  owner: 'Who answers for it',
  support: 'Who supports it',
  start: 'Start',
  due: 'Due',
  status: 'Status',
  rag: 'Colour (RAG)',
  update: 'Update or progress',
  success: 'What will be different',
  evidence: 'Evidence',
  risk: 'Risk',
  resources: 'Resources',
  other: 'Kept as words'
}

export function planFieldWords(field: PlanField): string {
  return labels[field]
}

/** Fields that can be put together from several columns, one below the other with their headings. */
const joinable: ReadonlySet<PlanField> = new Set([
  'update',
  'success',
  'evidence',
  'risk',
  'resources',
  'other'
])

/** What each column holds, by its place from 0; undefined for one that is left where it is. */
export type ColumnChoice = readonly (PlanField | undefined)[]

/** What is wrong with a choice of columns, in sentences: nothing where the plan can be read by it. */
export function problemsWithColumns(choice: ColumnChoice): string[] {
  const twice = planFields.filter(
    (field) => !joinable.has(field) && choice.filter((chosen) => chosen === field).length > 1
  )
  return [
    ...(choice.includes('action') ? [] : ['Choose the column that holds the actions']),
    ...twice.map((field) => `Choose one column for “${planFieldWords(field)}”: more than one is chosen`)
  ]
}
