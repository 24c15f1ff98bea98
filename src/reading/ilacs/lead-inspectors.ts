const office =
  /\b(senior\s+)?((his|her|their)\s+majesty.{0,3}s\s+(senior\s+)?inspectors?|s?hmi|ofsted inspectors?|(social care )?regulatory inspect(or|ion manager)s?)\b/gi

/**
 * The names of the lead inspectors, without their office: "Rebecca Quested, His Majesty's Inspector, and
 * Matthew Reed, His Majesty's Inspector" gives two names.
 */
export function readInspectorNames(printed: string): readonly string[] {
  return printed
    .replace(office, ',')
    .replace(/\(\s*,?\s*\)/g, ',')
    .split(/\s*[,;&/]\s*|\s+and\s+/i)
    .map((name) => name.replace(/^and\s+|[\s.]+$/gi, '').trim())
    .filter((name) => /\p{L}{2}/u.test(name) && !/^and$/i.test(name))
}
