import { type ComponentType, createElement, type VNode } from 'preact';
import { Accordion } from '../govuk/accordion.tsx';
import { BackLink } from '../govuk/back-link.tsx';
import { Breadcrumbs } from '../govuk/breadcrumbs.tsx';
import { Button } from '../govuk/button.tsx';
import { CharacterCount } from '../govuk/character-count.tsx';
import { Checkboxes } from '../govuk/checkboxes.tsx';
import { DateInput } from '../govuk/date-input.tsx';
import { Details } from '../govuk/details.tsx';
import { ErrorMessage } from '../govuk/error-message.tsx';
import { ErrorSummary } from '../govuk/error-summary.tsx';
import { ExitThisPage } from '../govuk/exit-this-page.tsx';
import { Fieldset } from '../govuk/fieldset.tsx';
import { FileUpload } from '../govuk/file-upload.tsx';
import { Hint } from '../govuk/hint.tsx';
import { Input } from '../govuk/input.tsx';
import { InsetText } from '../govuk/inset-text.tsx';
import { Label } from '../govuk/label.tsx';
import { LanguageNavigation } from '../govuk/language-navigation.tsx';
import { NotificationBanner } from '../govuk/notification-banner.tsx';
import { Pagination } from '../govuk/pagination.tsx';
import { Panel } from '../govuk/panel.tsx';
import { PasswordInput } from '../govuk/password-input.tsx';
import { PhaseBanner } from '../govuk/phase-banner.tsx';
import { Radios } from '../govuk/radios.tsx';
import { Select } from '../govuk/select.tsx';
import { ServiceNavigation } from '../govuk/service-navigation.tsx';
import { SkipLink } from '../govuk/skip-link.tsx';
import { SummaryList } from '../govuk/summary-list.tsx';
import { Table } from '../govuk/table.tsx';
import { Tabs } from '../govuk/tabs.tsx';
import { Tag } from '../govuk/tag.tsx';
import { TaskList } from '../govuk/task-list.tsx';
import { Textarea } from '../govuk/textarea.tsx';
import { WarningText } from '../govuk/warning-text.tsx';

/** Draws a component with props that arrive as data. */
export type Draw = (props: unknown) => VNode;

/** Fixtures are data, so the compiler cannot know that they fit; comparing what is drawn is the check. */
export function drawing<P>(component: ComponentType<P>): Draw {
  return (props) => createElement(component as ComponentType<unknown>, props as object);
}

/** Our component for each of govuk-frontend's that we have. */
export const componentsByName: Readonly<Record<string, Draw>> = {
  accordion: drawing(Accordion),
  'back-link': drawing(BackLink),
  breadcrumbs: drawing(Breadcrumbs),
  button: drawing(Button),
  'character-count': drawing(CharacterCount),
  checkboxes: drawing(Checkboxes),
  'date-input': drawing(DateInput),
  details: drawing(Details),
  'error-message': drawing(ErrorMessage),
  'error-summary': drawing(ErrorSummary),
  'exit-this-page': drawing(ExitThisPage),
  fieldset: drawing(Fieldset),
  'file-upload': drawing(FileUpload),
  hint: drawing(Hint),
  input: drawing(Input),
  'inset-text': drawing(InsetText),
  label: drawing(Label),
  'language-navigation': drawing(LanguageNavigation),
  'notification-banner': drawing(NotificationBanner),
  pagination: drawing(Pagination),
  panel: drawing(Panel),
  'password-input': drawing(PasswordInput),
  'phase-banner': drawing(PhaseBanner),
  radios: drawing(Radios),
  select: drawing(Select),
  'service-navigation': drawing(ServiceNavigation),
  'skip-link': drawing(SkipLink),
  'summary-list': drawing(SummaryList),
  table: drawing(Table),
  tabs: drawing(Tabs),
  tag: drawing(Tag),
  'task-list': drawing(TaskList),
  textarea: drawing(Textarea),
  'warning-text': drawing(WarningText),
};

/** Excepted by name: we have our own header and footer, and a page's frame is our layouts. */
export const exceptedComponents: readonly string[] = ['header', 'generic-header', 'footer', 'template'];

/** Not drawn: we set no cookie that anyone has to agree to, and ask nobody to rate a page. */
export const unusedComponents: readonly string[] = ['cookie-banner', 'feedback'];
