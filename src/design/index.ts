/**
 * The door of the design room: page components, layouts, brand, and the files a browser needs for them.
 * Component props carry the names of the Design System's Nunjucks options; `html` is `children` here.
 */

export { type AssetFile, type AssetHrefs, type Assets, assets } from './assets/assets.ts';
export type { Site } from './assets/sources.ts';
export {
  type ComponentWords,
  ComponentWordsContext,
  type CountedMessage,
  englishComponentWords,
  useComponentWords,
} from './component-words.ts';
export {
  type Attributes,
  type Content,
  classes,
  Heading,
  type HeadingLevel,
  type Maybe,
  type StyledContent,
} from './content.tsx';
export { Gallery, type GalleryLanguage, type GalleryProps, galleryLanguages } from './gallery/gallery.tsx';
export { Accordion, type AccordionProps, type AccordionSection } from './govuk/accordion.tsx';
export { BackLink, type BackLinkProps } from './govuk/back-link.tsx';
export { type Breadcrumb, Breadcrumbs, type BreadcrumbsProps } from './govuk/breadcrumbs.tsx';
export { Button, ButtonGroup, type ButtonProps } from './govuk/button.tsx';
export { CharacterCount, type CharacterCountProps } from './govuk/character-count.tsx';
export { Checkboxes, type CheckboxesProps, type CheckboxItem } from './govuk/checkboxes.tsx';
export type { Choice } from './govuk/choices.tsx';
export { DateInput, type DateInputItem, type DateInputProps } from './govuk/date-input.tsx';
export { Details, type DetailsProps } from './govuk/details.tsx';
export { ErrorMessage, type ErrorMessageContent, type ErrorMessageProps } from './govuk/error-message.tsx';
export { type ErrorLink, ErrorSummary, type ErrorSummaryProps } from './govuk/error-summary.tsx';
export { ExitThisPage, type ExitThisPageProps } from './govuk/exit-this-page.tsx';
export { Fieldset, type FieldsetOptions, type FieldsetProps, type Legend } from './govuk/fieldset.tsx';
export { FileUpload, type FileUploadProps } from './govuk/file-upload.tsx';
export type { FieldProps, FormGroupOptions } from './govuk/form-group.tsx';
export { Hint, type HintProps } from './govuk/hint.tsx';
export { Input, type InputProps } from './govuk/input.tsx';
export { InsetText, type InsetTextProps } from './govuk/inset-text.tsx';
export { Label, type LabelContent, type LabelProps } from './govuk/label.tsx';
export {
  type LanguageLink,
  LanguageNavigation,
  type LanguageNavigationProps,
} from './govuk/language-navigation.tsx';
export { NotificationBanner, type NotificationBannerProps } from './govuk/notification-banner.tsx';
export {
  Pagination,
  type PaginationItem,
  type PaginationLink,
  type PaginationProps,
} from './govuk/pagination.tsx';
export { Panel, type PanelAction, type PanelProps } from './govuk/panel.tsx';
export { PasswordInput, type PasswordInputProps } from './govuk/password-input.tsx';
export { PhaseBanner, type PhaseBannerProps } from './govuk/phase-banner.tsx';
export { type RadioItem, Radios, type RadiosProps } from './govuk/radios.tsx';
export { Select, type SelectItem, type SelectProps } from './govuk/select.tsx';
export {
  type NavigationItem,
  ServiceNavigation,
  type ServiceNavigationProps,
} from './govuk/service-navigation.tsx';
export { SkipLink, type SkipLinkProps } from './govuk/skip-link.tsx';
export {
  type SummaryAction,
  type SummaryActions,
  type SummaryCard,
  type SummaryCardTitle,
  SummaryList,
  type SummaryListProps,
  type SummaryRow,
} from './govuk/summary-list.tsx';
export { Table, type TableCell, type TableProps } from './govuk/table.tsx';
export { type TabItem, Tabs, type TabsProps } from './govuk/tabs.tsx';
export { Tag, type TagProps } from './govuk/tag.tsx';
export { TaskList, type TaskListItem, type TaskListProps } from './govuk/task-list.tsx';
export { Textarea, type TextareaProps } from './govuk/textarea.tsx';
export { WarningText, type WarningTextProps } from './govuk/warning-text.tsx';
export { type PageFrame, renderDocument } from './layouts/document.tsx';
export type { FrameWords } from './layouts/frame-words.ts';
export { type FooterLink, PublicLayout, type PublicLayoutProps } from './layouts/public-layout.tsx';
export { RecordList } from './layouts/record-list.tsx';
export { type SignedIn, StaffLayout, type StaffLayoutProps } from './layouts/staff-layout.tsx';
export { Alert, type AlertProps, type AlertVariant } from './moj/alert.tsx';
export { Badge } from './moj/badge.tsx';
export { ButtonMenu, type ButtonMenuProps } from './moj/button-menu.tsx';
export { DatePicker, type DatePickerProps } from './moj/date-picker.tsx';
export { Filter, type FilterProps } from './moj/filter.tsx';
export { InterruptionCard, type InterruptionCardProps } from './moj/interruption-card.tsx';
export { type Message, Messages, type MessagesProps } from './moj/messages.tsx';
export { NotificationBadge, type NotificationBadgeProps } from './moj/notification-badge.tsx';
export { PageHeaderActions, type PageHeaderActionsProps } from './moj/page-header-actions.tsx';
export { ProgressBar, type ProgressBarItem, type ProgressBarProps } from './moj/progress-bar.tsx';
export { Search, type SearchProps } from './moj/search.tsx';
export { SideNavigation, type SideNavigationItem, type SideNavigationProps } from './moj/side-navigation.tsx';
export { SubNavigation, type SubNavigationItem, type SubNavigationProps } from './moj/sub-navigation.tsx';
export { TicketPanel, type TicketPanelProps } from './moj/ticket-panel.tsx';
export { Timeline, type TimelineItem, type TimelineProps } from './moj/timeline.tsx';
export { Callout, type CalloutProps } from './own/callout.tsx';
export { type CardLink, CardLinks } from './own/card-links.tsx';
export { CaseHeader, type CaseHeaderProps } from './own/case-header.tsx';
export { EmptyState } from './own/empty-state.tsx';
export { type Figure, Figures } from './own/figures.tsx';
export { FileList, type ListedFile } from './own/file-list.tsx';
export { Hero } from './own/hero.tsx';
export { LiveParts, LiveWhole } from './own/live-parts.tsx';
export { PhoneLink } from './own/phone-link.tsx';
export { QrCode } from './own/qr-code.tsx';
export { ReceiptCode } from './own/receipt-code.tsx';
export { SessionGuard, type SessionGuardProps } from './own/session-guard.tsx';
export { Split } from './own/split.tsx';
export { Waterfall, type WaterfallProps, type WaterfallStep } from './own/waterfall.tsx';
export { RawHtml } from './raw-html.tsx';
