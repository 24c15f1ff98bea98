/**
 * A browser in the words of the person who uses it, such as "Firefox on Windows", from what it says of itself. It
 * helps a person know their own sessions again; it proves nothing, because a browser can say what it likes, so that
 * nothing of what it said is kept but words of ours.
 */
export function deviceInWords(userAgent: string | undefined): string {
  const said = (userAgent ?? '').slice(0, 1_000)
  const browser = firstOf(browsers, said)
  const system = firstOf(systems, said)
  if (browser === undefined)
    return system === undefined ? 'A browser that does not say what it is' : `A browser on ${system}`
  return system === undefined ? browser : `${browser} on ${system}`
}

// In this order, because most browsers also call themselves by the names further down.
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/\S+ .*\bSafari\//, 'Safari']
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'an iPhone'],
  [/\biPad\b/, 'an iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'a Chromebook'],
  [/\bMac OS X\b/, 'a Mac'],
  [/\bLinux\b/, 'Linux']
]

function firstOf(names: readonly (readonly [RegExp, string])[], said: string): string | undefined {
  return names.find(([pattern]) => pattern.test(said))?.[1]
}
