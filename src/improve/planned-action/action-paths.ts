/** Every address of one action of a plan. */
export const actionPatterns = {
  newAction: '/improve/plans/:plan/actions/new',
  action: '/improve/actions/:action',
  actionChange: '/improve/actions/:action/change',
  actionMove: '/improve/actions/:action/move',
  actionStanding: '/improve/actions/:action/standing',
  newActionEvidence: '/improve/actions/:action/evidence/new',
  actionEvidenceWithdraw: '/improve/actions/:action/evidence/:evidence/withdraw',
  actionClose: '/improve/actions/:action/close',
  actionCloseTakeBack: '/improve/actions/:action/close/take-back',
  actionDecide: '/improve/actions/:action/close/decide',
  actionOpenAgain: '/improve/actions/:action/open-again',
  actionTakeOut: '/improve/actions/:action/take-out',
  actionColour: '/improve/actions/:action/colour',
  actionColourEnd: '/improve/actions/:action/colour/end'
} as const

export const actionPaths = {
  /** The form that adds an action to a plan; `finding` is one that it answers. */
  newAction: (plan: string, finding?: string) =>
    finding === undefined
      ? `/improve/plans/${plan}/actions/new`
      : `/improve/plans/${plan}/actions/new?finding=${finding}`,
  /** An action; `done` is what has just been done to it. */
  action: (action: string, done?: string) =>
    done === undefined ? `/improve/actions/${action}` : `/improve/actions/${action}?done=${done}`,
  actionChange: (action: string) => `/improve/actions/${action}/change`,
  /** The form that moves its due day; `to` is a day that is offered. */
  actionMove: (action: string, to?: string) =>
    to === undefined ? `/improve/actions/${action}/move` : `/improve/actions/${action}/move?to=${to}`,
  actionStanding: (action: string) => `/improve/actions/${action}/standing`,
  newActionEvidence: (action: string) => `/improve/actions/${action}/evidence/new`,
  actionEvidenceWithdraw: (action: string, evidence: string) =>
    `/improve/actions/${action}/evidence/${evidence}/withdraw`,
  actionClose: (action: string) => `/improve/actions/${action}/close`,
  actionCloseTakeBack: (action: string) => `/improve/actions/${action}/close/take-back`,
  actionDecide: (action: string) => `/improve/actions/${action}/close/decide`,
  actionOpenAgain: (action: string) => `/improve/actions/${action}/open-again`,
  actionTakeOut: (action: string) => `/improve/actions/${action}/take-out`,
  actionColour: (action: string) => `/improve/actions/${action}/colour`,
  actionColourEnd: (action: string) => `/improve/actions/${action}/colour/end`
} as const
