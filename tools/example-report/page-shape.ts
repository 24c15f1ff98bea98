/** Where things stand on the A4 page, in points from the top left, as in the published reports. */
export const left = 71
export const width = 453
export const textLeft = 101
export const pageEnd = 775
export const lineGap = -1
