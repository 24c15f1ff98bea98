/** Every address of what comes next. */
export const outlookPatterns = {
  outlook: '/prepare/outlook',
  outlookJson: '/prepare/outlook.json',
  overruleOutlook: '/prepare/outlook/overrule',
  withdrawOverruling: '/prepare/outlook/overrulings/:overruling/withdraw'
} as const

export const outlookPaths = {
  /** What comes next; with what was done there, which the page then says. */
  outlook: (done?: 'overruled' | 'withdrawn') =>
    done === undefined ? outlookPatterns.outlook : `${outlookPatterns.outlook}?done=${done}`,
  outlookJson: () => outlookPatterns.outlookJson,
  overruleOutlook: () => outlookPatterns.overruleOutlook,
  withdrawOverruling: (id: string) => `${outlookPatterns.outlook}/overrulings/${id}/withdraw`,
  /** Where the page shows an overruling. */
  overruling: (id: string) => `${outlookPatterns.outlook}#overruling-${id}`
} as const
