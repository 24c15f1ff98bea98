import type { VNode } from 'preact'

/** Plain text under one name, or markup under another: never both, never neither. */
export type Either<Text extends string, Markup extends string> =
  | ({ readonly [name in Text]: string } & { readonly [name in Markup]?: never })
  | ({ readonly [name in Markup]: VNode } & { readonly [name in Text]?: never })

/** Plain text under one name, markup under another, or neither: the macro then says its own words. */
export type OptionalEither<Text extends string, Markup extends string> =
  | ({ readonly [name in Text]?: string | undefined } & { readonly [name in Markup]?: never })
  | ({ readonly [name in Markup]: VNode } & { readonly [name in Text]?: never })

export type Attributes = Readonly<Record<string, string>>
