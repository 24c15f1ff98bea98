/** Said where new documents came in, beside the links to describe each. */
export const whyDescribe =
  'Describe what is new: what it is, and of which day it speaks. A claim of the self-evaluation whose evidence has no day is listed as aged.'
