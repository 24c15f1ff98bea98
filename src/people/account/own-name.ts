const longest = 100

export interface NameProblem {
  readonly kind: 'unfit'
  readonly because: string
}

/** A person's name in one line, as they typed it; or why it cannot be kept, in words. Any script, any number of parts. */
export function typedName(typed: string): { readonly kind: 'name'; readonly name: string } | NameProblem {
  const name = typed.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (name === '') return { kind: 'unfit', because: 'Enter your name' }
  if ([...name].length > longest) {
    return { kind: 'unfit', because: `Enter a name of no more than ${longest} characters` }
  }
  // Invisible characters can make one name look like another, or turn a line around.
  if (/[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069\ufeff]/u.test(name)) {
    return { kind: 'unfit', because: 'The name holds a character that cannot be seen. Type it again' }
  }
  return { kind: 'name', name }
}
