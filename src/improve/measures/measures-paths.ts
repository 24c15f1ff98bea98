/** Every address of measures. */
export const measuresPatterns = {
  measures: '/improve/measures',
  measuresCsv: '/improve/measures.csv',
  measuresJson: '/improve/measures.json',
  newMeasure: '/improve/measures/new',
  measure: '/improve/measures/:measure',
  measureCsv: '/improve/measures/:measure/values.csv',
  measureJson: '/improve/measures/:measure/values.json',
  measureChange: '/improve/measures/:measure/change',
  measureWithdraw: '/improve/measures/:measure/withdraw',
  measureDefinition: '/improve/measures/:measure/definition',
  measureBreakTakenBack: '/improve/measures/:measure/definition/:break/taken-back',
  newMeasureValue: '/improve/measures/:measure/values/new',
  measureSeries: '/improve/measures/:measure/values/series',
  measureValueCorrect: '/improve/measures/:measure/values/:value/correct',
  measureValueWithdraw: '/improve/measures/:measure/values/:value/withdraw',
  measureLinks: '/improve/measures/:measure/links',
  actionMeasures: '/improve/actions/:action/measures',
  findingMeasures: '/improve/findings/:finding/measures',
  didItWork: '/improve/findings/:finding/did-it-work',
  didItWorkJson: '/improve/findings/:finding/did-it-work.json'
} as const

export const measuresPaths = {
  /** Every measure; `choice` is what of the list is asked for, as a query. */
  measures: (choice?: string) =>
    choice === undefined || choice === ''
      ? measuresPatterns.measures
      : `${measuresPatterns.measures}?${choice}`,
  measuresCsv: (choice = '') =>
    choice === '' ? measuresPatterns.measuresCsv : `${measuresPatterns.measuresCsv}?${choice}`,
  measuresJson: (choice = '') =>
    choice === '' ? measuresPatterns.measuresJson : `${measuresPatterns.measuresJson}?${choice}`,
  newMeasure: () => measuresPatterns.newMeasure,
  /** A measure; `done` is what has just been done to it. */
  measure: (measure: string, done?: string) =>
    done === undefined ? `/improve/measures/${measure}` : `/improve/measures/${measure}?done=${done}`,
  measureCsv: (measure: string) => `/improve/measures/${measure}/values.csv`,
  measureJson: (measure: string) => `/improve/measures/${measure}/values.json`,
  measureChange: (measure: string) => `/improve/measures/${measure}/change`,
  measureWithdraw: (measure: string) => `/improve/measures/${measure}/withdraw`,
  /** The form that says that the figure is counted otherwise from a day on. */
  measureDefinition: (measure: string) => `/improve/measures/${measure}/definition`,
  measureBreakTakenBack: (measure: string, of: string) =>
    `/improve/measures/${measure}/definition/${of}/taken-back`,
  newMeasureValue: (measure: string) => `/improve/measures/${measure}/values/new`,
  measureSeries: (measure: string) => `/improve/measures/${measure}/values/series`,
  measureValueCorrect: (measure: string, value: string) =>
    `/improve/measures/${measure}/values/${value}/correct`,
  measureValueWithdraw: (measure: string, value: string) =>
    `/improve/measures/${measure}/values/${value}/withdraw`,
  /** The form that says which actions and findings a measure shows something of. */
  measureLinks: (measure: string) => `/improve/measures/${measure}/links`,
  /** The form that says which measures show whether an action worked. */
  actionMeasures: (action: string) => `/improve/actions/${action}/measures`,
  findingMeasures: (finding: string) => `/improve/findings/${finding}/measures`,
  /** Measure, action and finding on one page; `done` is what has just been done. */
  didItWork: (finding: string, done?: string) =>
    done === undefined
      ? `/improve/findings/${finding}/did-it-work`
      : `/improve/findings/${finding}/did-it-work?done=${done}`,
  didItWorkJson: (finding: string) => `/improve/findings/${finding}/did-it-work.json`
} as const
