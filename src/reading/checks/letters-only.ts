const noLetters = /[^\p{L}\p{N}]+/gu

/**
 * The letters and digits of a text in lower case, and nothing else: two texts with the same letters are the same
 * text, however their words were parted at line ends, quoted or spaced.
 */
export function lettersOnly(text: string): string {
  return text.toLowerCase().replace(noLetters, '')
}
