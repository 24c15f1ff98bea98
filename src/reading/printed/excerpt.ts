/** The beginning of a text, enough to find it by. */
export function excerpt(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 77)}…`
}
