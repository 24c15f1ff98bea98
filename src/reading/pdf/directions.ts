/** The way text runs over a page, in quarter turns anticlockwise from the usual way; askew is in between. */
export type Direction = 0 | 1 | 2 | 3 | 'askew'

/** A rectangle in points, as PDF counts: from the bottom left, before any turning of the page. */
export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** A page turned so that text of one direction runs from left to right: its size, and where things stand in it. */
export interface View {
  readonly width: number
  readonly height: number
  /** How far a point is from the left. */
  across(x: number, y: number): number
  /** How far a point is from the foot. */
  up(x: number, y: number): number
  /** Where a character in this box ends. */
  end(character: Box): number
}

/** How far from a quarter turn text may run, in radians: scans lie a little crooked, stamps at half a quarter. */
const crooked = Math.PI / 18

/** The direction of text set with a matrix that takes one step along the line to (`a`, `b`). */
export function directionOf(a: number, b: number): Direction {
  const quarters = Math.atan2(b, a) / (Math.PI / 2)
  const nearest = Math.round(quarters)
  if (Math.abs(quarters - nearest) * (Math.PI / 2) > crooked) return 'askew'
  if (nearest === 0) return 0
  if (nearest === 1) return 1
  return nearest === -1 ? 3 : 2
}

/** A page as seen along text of a direction; askew text is seen with the page upright. */
export function viewAlong(direction: Direction, page: Box): View {
  const width = page.right - page.left
  const height = page.top - page.bottom
  const upright = { width, height }
  const onItsSide = { width: height, height: width }
  switch (direction) {
    case 0:
    case 'askew':
      return {
        ...upright,
        across: (x) => x - page.left,
        up: (_, y) => y - page.bottom,
        end: ({ right }) => right - page.left
      }
    case 1:
      return {
        ...onItsSide,
        across: (_, y) => y - page.bottom,
        up: (x) => page.right - x,
        end: ({ top }) => top - page.bottom
      }
    case 2:
      return {
        ...upright,
        across: (x) => page.right - x,
        up: (_, y) => page.top - y,
        end: ({ left }) => page.right - left
      }
    case 3:
      return {
        ...onItsSide,
        across: (_, y) => page.top - y,
        up: (x) => x - page.left,
        end: ({ bottom }) => page.top - bottom
      }
  }
}
