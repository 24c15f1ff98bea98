const plain = /^[ -~‘’“”–—]*$/
const noPlainLetters = /[^a-z0-9]+/g
const noLetters = /[^\p{L}\p{N}]+/gu

/**
 * The letters and digits of a text in lower case, and nothing else: two texts with the same letters are the same
 * text, however their words were parted at line ends, quoted or spaced. Nearly all text is plain, and quick.
 */
export function lettersOnly(text: string): string {
  return text.toLowerCase().replace(plain.test(text) ? noPlainLetters : noLetters, '')
}
