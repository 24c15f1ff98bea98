const withDirection = /\p{L}/u
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Which way a text is read: its first letter says, as for a browser's dir="auto". */
export function readsFromTheRight(text: string): boolean {
  const letter = withDirection.exec(text)?.[0]
  return letter !== undefined && rightToLeft.test(letter)
}
