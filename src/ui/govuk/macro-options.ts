// Written by generate-macro-options.ts from the macro-options.json of govuk-frontend. Not by hand.
import type { Attributes, Either, OptionalEither } from './macro-content.ts'

/** The options of each macro that the pages use. */
export interface MacroOptions {
  readonly breadcrumbs: BreadcrumbsOptions
  readonly button: ButtonOptions
  readonly checkboxes: CheckboxesOptions
  readonly 'date-input': DateInputOptions
  readonly details: DetailsOptions
  readonly 'error-summary': ErrorSummaryOptions
  readonly 'file-upload': FileUploadOptions
  readonly input: InputOptions
  readonly 'inset-text': InsetTextOptions
  readonly 'notification-banner': NotificationBannerOptions
  readonly pagination: PaginationOptions
  readonly 'password-input': PasswordInputOptions
  readonly 'phase-banner': PhaseBannerOptions
  readonly radios: RadiosOptions
  readonly select: SelectOptions
  readonly 'service-navigation': ServiceNavigationOptions
  readonly 'skip-link': SkipLinkOptions
  readonly 'summary-list': SummaryListOptions
  readonly tabs: TabsOptions
  readonly textarea: TextareaOptions
  readonly 'warning-text': WarningTextOptions
}

type BreadcrumbsItemsOptions = Either<'text', 'html'> & {
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

type BreadcrumbsOptions = {
  readonly items: readonly BreadcrumbsItemsOptions[]
  readonly classes?: string | undefined
  readonly collapseOnMobile?: boolean | undefined
  readonly attributes?: Attributes | undefined
  readonly labelText?: string | undefined
}

type ButtonOptions = Either<'text', 'html'> & {
  readonly type?: string | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly disabled?: boolean | undefined
  readonly href?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly preventDoubleClick?: boolean | undefined
  readonly isStartButton?: boolean | undefined
  readonly id?: string | undefined
}

type CheckboxesFormGroupBeforeInputsOptions = Either<'text', 'html'>

type CheckboxesFormGroupAfterInputsOptions = Either<'text', 'html'>

type CheckboxesFormGroupOptions = {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly beforeInputs?: CheckboxesFormGroupBeforeInputsOptions | undefined
  readonly afterInputs?: CheckboxesFormGroupAfterInputsOptions | undefined
}

type CheckboxesItemsLabelOptions = {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type CheckboxesItemsConditionalOptions = {
  readonly html: string
}

type CheckboxesItemsOptions = Either<'text', 'html'> & {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly value: string
  readonly label?: CheckboxesItemsLabelOptions | undefined
  readonly hint?: HintOptions | undefined
  readonly divider?: string | undefined
  readonly checked?: boolean | undefined
  readonly conditional?: CheckboxesItemsConditionalOptions | undefined
  readonly behaviour?: string | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

type CheckboxesOptions = {
  readonly describedBy?: string | undefined
  readonly fieldset?: FieldsetOptions | undefined
  readonly hint?: HintOptions | undefined
  readonly errorMessage?: ErrorMessageOptions | undefined
  readonly formGroup?: CheckboxesFormGroupOptions | undefined
  readonly idPrefix?: string | undefined
  readonly name: string
  readonly items: readonly CheckboxesItemsOptions[]
  readonly values?: readonly string[] | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type DateInputItemsOptions = {
  readonly id?: string | undefined
  readonly name: string
  readonly label?: string | undefined
  readonly value?: string | undefined
  readonly error?: boolean | undefined
  readonly autocomplete?: string | undefined
  readonly pattern?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type DateInputFormGroupBeforeInputsOptions = Either<'text', 'html'>

type DateInputFormGroupAfterInputsOptions = Either<'text', 'html'>

type DateInputFormGroupOptions = {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly beforeInputs?: DateInputFormGroupBeforeInputsOptions | undefined
  readonly afterInputs?: DateInputFormGroupAfterInputsOptions | undefined
}

type DateInputValuesOptions = {
  readonly day?: string | undefined
  readonly month?: string | undefined
  readonly year?: string | undefined
}

type DateInputOptions = {
  readonly id: string
  readonly namePrefix?: string | undefined
  readonly items?: readonly DateInputItemsOptions[] | undefined
  readonly hint?: HintOptions | undefined
  readonly errorMessage?: ErrorMessageOptions | undefined
  readonly formGroup?: DateInputFormGroupOptions | undefined
  readonly fieldset?: FieldsetOptions | undefined
  readonly day?: Attributes | undefined
  readonly month?: Attributes | undefined
  readonly year?: Attributes | undefined
  readonly values?: DateInputValuesOptions | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type DetailsOptions = Either<'summaryText', 'summaryHtml'> &
  Either<'text', 'html'> & {
    readonly id?: string | undefined
    readonly open?: boolean | undefined
    readonly classes?: string | undefined
    readonly attributes?: Attributes | undefined
  }

type ErrorSummaryErrorListOptions = Either<'text', 'html'> & {
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

type ErrorSummaryOptions = Either<'titleText', 'titleHtml'> &
  OptionalEither<'descriptionText', 'descriptionHtml'> & {
    readonly errorList?: readonly ErrorSummaryErrorListOptions[] | undefined
    readonly disableAutoFocus?: boolean | undefined
    readonly classes?: string | undefined
    readonly attributes?: Attributes | undefined
  }

type FileUploadFormGroupBeforeInputOptions = Either<'text', 'html'>

type FileUploadFormGroupAfterInputOptions = Either<'text', 'html'>

type FileUploadFormGroupOptions = {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly beforeInput?: FileUploadFormGroupBeforeInputOptions | undefined
  readonly afterInput?: FileUploadFormGroupAfterInputOptions | undefined
}

type FileUploadOptions = {
  readonly name: string
  readonly id?: string | undefined
  readonly disabled?: boolean | undefined
  readonly multiple?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly label: LabelOptions
  readonly hint?: HintOptions | undefined
  readonly errorMessage?: ErrorMessageOptions | undefined
  readonly formGroup?: FileUploadFormGroupOptions | undefined
  readonly javascript?: boolean | undefined
  readonly chooseFilesButtonText?: string | undefined
  readonly dropInstructionText?: string | undefined
  readonly multipleFilesChosenText?: Attributes | undefined
  readonly noFileChosenText?: string | undefined
  readonly enteredDropZoneText?: string | undefined
  readonly leftDropZoneText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly wrapperClasses?: string | undefined
  readonly wrapperAttributes?: Attributes | undefined
}

type InputPrefixOptions = Either<'text', 'html'> & {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type InputSuffixOptions = Either<'text', 'html'> & {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type InputFormGroupBeforeInputOptions = Either<'text', 'html'>

type InputFormGroupAfterInputOptions = Either<'text', 'html'>

type InputFormGroupOptions = {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly beforeInput?: InputFormGroupBeforeInputOptions | undefined
  readonly afterInput?: InputFormGroupAfterInputOptions | undefined
}

type InputInputWrapperOptions = {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type InputOptions = {
  readonly id?: string | undefined
  readonly name: string
  readonly type?: string | undefined
  readonly inputmode?: string | undefined
  readonly value?: string | undefined
  readonly disabled?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly label: LabelOptions
  readonly hint?: HintOptions | undefined
  readonly errorMessage?: ErrorMessageOptions | undefined
  readonly prefix?: InputPrefixOptions | undefined
  readonly suffix?: InputSuffixOptions | undefined
  readonly formGroup?: InputFormGroupOptions | undefined
  readonly classes?: string | undefined
  readonly autocomplete?: string | undefined
  readonly pattern?: string | undefined
  readonly spellcheck?: boolean | undefined
  readonly autocapitalize?: string | undefined
  readonly inputWrapper?: InputInputWrapperOptions | undefined
  readonly attributes?: Attributes | undefined
}

type InsetTextOptions = Either<'text', 'html'> & {
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type NotificationBannerOptions = Either<'text', 'html'> &
  OptionalEither<'titleText', 'titleHtml'> & {
    readonly titleHeadingLevel?: string | undefined
    readonly type?: string | undefined
    readonly role?: string | undefined
    readonly titleId?: string | undefined
    readonly disableAutoFocus?: boolean | undefined
    readonly classes?: string | undefined
    readonly attributes?: Attributes | undefined
  }

type PaginationItemsOptions = {
  readonly number?: string | undefined
  readonly visuallyHiddenText?: string | undefined
  readonly href?: string | undefined
  readonly current?: boolean | undefined
  readonly ellipsis?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

type PaginationPreviousOptions = OptionalEither<'text', 'html'> & {
  readonly labelText?: string | undefined
  readonly href: string
  readonly attributes?: Attributes | undefined
}

type PaginationNextOptions = OptionalEither<'text', 'html'> & {
  readonly labelText?: string | undefined
  readonly href: string
  readonly attributes?: Attributes | undefined
}

type PaginationOptions = {
  readonly items?: readonly PaginationItemsOptions[] | undefined
  readonly previous?: PaginationPreviousOptions | undefined
  readonly next?: PaginationNextOptions | undefined
  readonly landmarkLabel?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type PasswordInputFormGroupBeforeInputOptions = Either<'text', 'html'>

type PasswordInputFormGroupAfterInputOptions = Either<'text', 'html'>

type PasswordInputFormGroupOptions = {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly beforeInput?: PasswordInputFormGroupBeforeInputOptions | undefined
  readonly afterInput?: PasswordInputFormGroupAfterInputOptions | undefined
}

type PasswordInputButtonOptions = {
  readonly classes?: string | undefined
}

type PasswordInputOptions = {
  readonly id?: string | undefined
  readonly name: string
  readonly value?: string | undefined
  readonly disabled?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly label: LabelOptions
  readonly hint?: HintOptions | undefined
  readonly errorMessage?: ErrorMessageOptions | undefined
  readonly formGroup?: PasswordInputFormGroupOptions | undefined
  readonly classes?: string | undefined
  readonly autocomplete?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly showPasswordText?: string | undefined
  readonly hidePasswordText?: string | undefined
  readonly showPasswordAriaLabelText?: string | undefined
  readonly hidePasswordAriaLabelText?: string | undefined
  readonly passwordShownAnnouncementText?: string | undefined
  readonly passwordHiddenAnnouncementText?: string | undefined
  readonly button?: PasswordInputButtonOptions | undefined
}

type PhaseBannerOptions = Either<'text', 'html'> & {
  readonly tag: TagOptions
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type RadiosFormGroupBeforeInputsOptions = Either<'text', 'html'>

type RadiosFormGroupAfterInputsOptions = Either<'text', 'html'>

type RadiosFormGroupOptions = {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly beforeInputs?: RadiosFormGroupBeforeInputsOptions | undefined
  readonly afterInputs?: RadiosFormGroupAfterInputsOptions | undefined
}

type RadiosItemsLabelOptions = {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type RadiosItemsConditionalOptions = {
  readonly html: string
}

type RadiosItemsOptions = Either<'text', 'html'> & {
  readonly id?: string | undefined
  readonly value: string
  readonly label?: RadiosItemsLabelOptions | undefined
  readonly hint?: HintOptions | undefined
  readonly divider?: string | undefined
  readonly checked?: boolean | undefined
  readonly conditional?: RadiosItemsConditionalOptions | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

type RadiosOptions = {
  readonly fieldset?: FieldsetOptions | undefined
  readonly hint?: HintOptions | undefined
  readonly errorMessage?: ErrorMessageOptions | undefined
  readonly formGroup?: RadiosFormGroupOptions | undefined
  readonly idPrefix?: string | undefined
  readonly name: string
  readonly items: readonly RadiosItemsOptions[]
  readonly value?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type SelectItemsOptions = {
  readonly value?: string | undefined
  readonly text: string
  readonly selected?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

type SelectFormGroupBeforeInputOptions = Either<'text', 'html'>

type SelectFormGroupAfterInputOptions = Either<'text', 'html'>

type SelectFormGroupOptions = {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly beforeInput?: SelectFormGroupBeforeInputOptions | undefined
  readonly afterInput?: SelectFormGroupAfterInputOptions | undefined
}

type SelectOptions = {
  readonly id?: string | undefined
  readonly name: string
  readonly items: readonly SelectItemsOptions[]
  readonly value?: string | undefined
  readonly disabled?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly label: LabelOptions
  readonly hint?: HintOptions | undefined
  readonly errorMessage?: ErrorMessageOptions | undefined
  readonly formGroup?: SelectFormGroupOptions | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type ServiceNavigationNavigationOptions = Either<'text', 'html'> & {
  readonly current?: boolean | undefined
  readonly active?: boolean | undefined
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

type ServiceNavigationOptions = {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly ariaLabel?: string | undefined
  readonly menuButtonText?: string | undefined
  readonly menuButtonLabel?: string | undefined
  readonly navigationLabel?: string | undefined
  readonly navigationId?: string | undefined
  readonly navigationClasses?: string | undefined
  readonly collapseNavigationOnMobile?: boolean | undefined
  readonly serviceName?: string | undefined
  readonly serviceUrl?: string | undefined
  readonly navigation: readonly ServiceNavigationNavigationOptions[]
}

type SkipLinkOptions = Either<'text', 'html'> & {
  readonly href?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type SummaryListRowsKeyOptions = Either<'text', 'html'> & {
  readonly classes?: string | undefined
}

type SummaryListRowsValueOptions = Either<'text', 'html'> & {
  readonly classes?: string | undefined
}

type SummaryListRowsActionsItemsOptions = Either<'text', 'html'> & {
  readonly href: string
  readonly visuallyHiddenText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type SummaryListRowsActionsOptions = {
  readonly items?: readonly SummaryListRowsActionsItemsOptions[] | undefined
  readonly classes?: string | undefined
}

type SummaryListRowsOptions = {
  readonly classes?: string | undefined
  readonly key: SummaryListRowsKeyOptions
  readonly value: SummaryListRowsValueOptions
  readonly actions?: SummaryListRowsActionsOptions | undefined
}

type SummaryListCardTitleOptions = OptionalEither<'text', 'html'> & {
  readonly headingLevel?: number | undefined
  readonly classes?: string | undefined
}

type SummaryListCardActionsItemsOptions = Either<'text', 'html'> & {
  readonly href: string
  readonly visuallyHiddenText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type SummaryListCardActionsOptions = {
  readonly items?: readonly SummaryListCardActionsItemsOptions[] | undefined
  readonly classes?: string | undefined
}

type SummaryListCardOptions = {
  readonly title?: SummaryListCardTitleOptions | undefined
  readonly actions?: SummaryListCardActionsOptions | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type SummaryListOptions = {
  readonly rows: readonly SummaryListRowsOptions[]
  readonly card?: SummaryListCardOptions | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type TabsItemsPanelOptions = Either<'text', 'html'> & {
  readonly attributes?: Attributes | undefined
}

type TabsItemsOptions = {
  readonly id: string
  readonly label: string
  readonly attributes?: Attributes | undefined
  readonly panel: TabsItemsPanelOptions
}

type TabsOptions = {
  readonly id?: string | undefined
  readonly idPrefix?: string | undefined
  readonly title?: string | undefined
  readonly items: readonly TabsItemsOptions[]
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type TextareaFormGroupBeforeInputOptions = Either<'text', 'html'>

type TextareaFormGroupAfterInputOptions = Either<'text', 'html'>

type TextareaFormGroupOptions = {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly beforeInput?: TextareaFormGroupBeforeInputOptions | undefined
  readonly afterInput?: TextareaFormGroupAfterInputOptions | undefined
}

type TextareaOptions = {
  readonly id?: string | undefined
  readonly name: string
  readonly spellcheck?: boolean | undefined
  readonly rows?: string | undefined
  readonly value?: string | undefined
  readonly disabled?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly label: LabelOptions
  readonly hint?: HintOptions | undefined
  readonly errorMessage?: ErrorMessageOptions | undefined
  readonly formGroup?: TextareaFormGroupOptions | undefined
  readonly classes?: string | undefined
  readonly autocomplete?: string | undefined
  readonly attributes?: Attributes | undefined
}

type WarningTextOptions = Either<'text', 'html'> & {
  readonly iconFallbackText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type FieldsetLegendOptions = Either<'text', 'html'> & {
  readonly classes?: string | undefined
  readonly isPageHeading?: boolean | undefined
}

type FieldsetOptions = {
  readonly describedBy?: string | undefined
  readonly legend?: FieldsetLegendOptions | undefined
  readonly classes?: string | undefined
  readonly role?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly html?: string | undefined
}

type HintOptions = Either<'text', 'html'> & {
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type ErrorMessageOptions = Either<'text', 'html'> & {
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly visuallyHiddenText?: string | undefined
}

type LabelOptions = Either<'text', 'html'> & {
  readonly for?: string | undefined
  readonly isPageHeading?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type TagOptions = Either<'text', 'html'> & {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}
