/** What nobody would type into a field, or somebody who means harm. Each is sent in place of every field of every form. */
export const wrongValues: readonly (readonly [string, string | readonly string[]])[] = [
  ['nothing', ''],
  ['spaces', '   '],
  ['twice', ['one', 'two']],
  ['fifty times', Array.from({ length: 50 }, (_, place) => String(place))],
  ['NUL', 'a\0b'],
  ['control characters', 'a\u0001\u0008\u001b[31m\u007f'],
  ['a line break and a header', 'a\r\nSet-Cookie: planted=yes\r\n\r\n<p>'],
  ['a line of the log', 'a\n{"level":"error","event":"forged"}'],
  ['half a character', 'a\uD800b'],
  ['characters of four bytes', '👩🏽‍🏫🧒🏿'],
  ['text that runs backwards', '\u202Egnp.exe\u2066'],
  ['a number in words', 'forty-two'],
  ['a negative number', '-1'],
  ['a number with a point', '1e308'],
  ['a number too great for anything', '99999999999999999999999999'],
  ['a day that never was', '2026-02-30'],
  ['a day of another age', '99999-99-99'],
  ['a script', `<script>alert('planted')</script>`],
  ['the end of an attribute', `"' autofocus onfocus="alert('planted')`],
  ['a statement', `'; drop table people.account; --`],
  ['a template', '{{7*7}}#{7*7}<%= 7*7 %>'],
  ['a path upward', '../../../../etc/passwd'],
  ['an address elsewhere', '//elsewhere.example/planted'],
  ['an address that is a script', 'javascript:alert(1)'],
  ['a name that every object has', '__proto__'],
  ['somebody else’s id', 'administrator-bradford'],
  ['somebody else’s post', 'post-6e6368'],
  ['very much', 'x'.repeat(120_000)]
]

/** Where a page shows this as it was sent, something was not escaped. */
export const plantedMarks = [`<script>alert('planted')`, `onfocus="alert('planted')`] as const
