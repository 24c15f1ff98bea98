/** Every address of action plans. */
export const planPatterns = {
  plans: '/improve/plans',
  plansCsv: '/improve/plans.csv',
  plansJson: '/improve/plans.json',
  newPlan: '/improve/plans/new',
  plan: '/improve/plans/:plan',
  planDetails: '/improve/plans/:plan/details',
  planFindings: '/improve/plans/:plan/findings',
  planFindingRemoved: '/improve/plans/:plan/findings/:finding/remove',
  planEnd: '/improve/plans/:plan/end',
  newPlanSignOff: '/improve/plans/:plan/sign-offs/new',
  planSignOff: '/improve/plans/:plan/sign-offs/:signOff',
  planSignOffTakenBack: '/improve/plans/:plan/sign-offs/:signOff/take-back',
  planSubmit: '/improve/plans/:plan/submit',
  planSubmission: '/improve/plans/:plan/submissions/:number',
  planSince: '/improve/plans/:plan/submissions/:number/since',
  planFile: '/improve/plans/:plan/files/:format',
  planSubmissionFile: '/improve/plans/:plan/submissions/:number/files/:format'
} as const

const onPlan = (plan: string, done?: string) =>
  done === undefined ? `/improve/plans/${plan}` : `/improve/plans/${plan}?done=${done}`

export const planPaths = {
  plans: () => planPatterns.plans,
  plansCsv: () => planPatterns.plansCsv,
  plansJson: () => planPatterns.plansJson,
  /** The form that makes a plan; with an inspection's address, or `none`, its second half. */
  newPlan: (inspection?: string) =>
    inspection === undefined
      ? planPatterns.newPlan
      : `${planPatterns.newPlan}?inspection=${encodeURIComponent(inspection)}`,
  /** A plan; `done` is what has just been done to it. */
  plan: onPlan,
  planDetails: (plan: string) => `${onPlan(plan)}/details`,
  planFindings: (plan: string) => `${onPlan(plan)}/findings`,
  planFindingRemoved: (plan: string, finding: string) => `${onPlan(plan)}/findings/${finding}/remove`,
  planEnd: (plan: string) => `${onPlan(plan)}/end`,
  newPlanSignOff: (plan: string) => `${onPlan(plan)}/sign-offs/new`,
  planSignOff: (plan: string, signOff: string) => `${onPlan(plan)}/sign-offs/${signOff}`,
  planSignOffTakenBack: (plan: string, signOff: string) => `${onPlan(plan)}/sign-offs/${signOff}/take-back`,
  planSubmit: (plan: string) => `${onPlan(plan)}/submit`,
  /** The plan as it was submitted the n-th time. */
  planSubmission: (plan: string, number: number) => `${onPlan(plan)}/submissions/${number}`,
  /** What differs now from the plan as it was submitted the n-th time. */
  planSince: (plan: string, number: number) => `${onPlan(plan)}/submissions/${number}/since`,
  planFile: (plan: string, format: string) => `${onPlan(plan)}/files/${format}`,
  planSubmissionFile: (plan: string, number: number, format: string) =>
    `${onPlan(plan)}/submissions/${number}/files/${format}`
} as const
