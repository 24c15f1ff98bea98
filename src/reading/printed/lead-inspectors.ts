const office =
  /\b(senior\s+)?((his|her|their)\s+majesty.{0,3}s\s+(senior\s+)?inspectors?|s?hmi|ofsted inspectors?|(social care )?regulatory inspect(or|ion manager)s?)\b/gi
/** A word of an office, an employer or an honour, that is never part of a name: the name ends before it. */
const noName =
  /(^|\s+)\(?(senior|his|hers?|their|hm|s?hmi|majest\p{L}*|.nspectors?\d*|ofsted|regulatory|social|specialist|seconded|regional|assistant|quality|lead|deputy|of|[com]be)(?![\p{L}\d]).*$/iu

/**
 * The names of the lead inspectors, without their office: "Rebecca Quested, His Majesty's Inspector, and
 * Matthew Reed, His Majesty's Inspector" gives two names.
 */
export function readInspectorNames(printed: string): readonly string[] {
  return printed
    .replace(/\s+/g, ' ')
    .replace(office, ',')
    .replace(/\(\s*,?\s*\)/g, ',')
    .split(/\s*[,;&/]\s*|\s+(?:and|with)\s+/i)
    .map((part) =>
      part
        .replace(/^(and|with) /i, '')
        .replace(noName, '')
        .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    )
    .filter((name) => /^\p{Lu}.*\p{L}/u.test(name) && !/^(and|with|children\P{L}?s.*)$/iu.test(name))
}
