type Call = (...numbers: readonly number[]) => number

/** PDFium's functions that are asked about each character, word or run of text, straight from WebAssembly. */
export interface TextCalls {
  readonly countCharacters: Call
  /** Of a text page's character, by its index. */
  readonly unicode: Call
  readonly textObject: Call
  readonly origin: Call
  readonly looseBox: Call
  readonly matrix: Call
  /** Of a text object. */
  readonly font: Call
  readonly fontSize: Call
  readonly renderMode: Call
  /** Of a font. */
  readonly fontName: Call
}

/**
 * Takes the functions from the running instance. The library's own wrapper looks each one up by name and copies its
 * arguments into a list: asked about every character, that takes longer than PDFium takes to parse the page.
 */
export function textCalls(instance: WebAssembly.Instance): TextCalls {
  const call = (name: string): Call => {
    const exported = instance.exports[name]
    if (!isCall(exported)) throw new Error(`This PDFium has no ${name}.`)
    return exported
  }
  return {
    countCharacters: call('FPDFText_CountChars'),
    unicode: call('FPDFText_GetUnicode'),
    textObject: call('FPDFText_GetTextObject'),
    origin: call('FPDFText_GetCharOrigin'),
    looseBox: call('FPDFText_GetLooseCharBox'),
    matrix: call('FPDFText_GetMatrix'),
    font: call('FPDFTextObj_GetFont'),
    fontSize: call('FPDFTextObj_GetFontSize'),
    renderMode: call('FPDFTextObj_GetTextRenderMode'),
    fontName: call('FPDFFont_GetBaseFontName')
  }
}

function isCall(exported: unknown): exported is Call {
  return typeof exported === 'function'
}
