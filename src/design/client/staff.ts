import { ButtonMenu } from '@ministryofjustice/frontend/moj/components/button-menu/button-menu.mjs';
import { DatePicker } from '@ministryofjustice/frontend/moj/components/date-picker/date-picker.mjs';
import { SortableTable } from '@ministryofjustice/frontend/moj/components/sortable-table/sortable-table.mjs';
import {
  Accordion,
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  ServiceNavigation,
  SkipLink,
  Tabs,
} from 'govuk-frontend';
import { startFormParts } from './form-parts.ts';
import { keepAsTyped } from './keep-as-typed.ts';
import { startListKeys } from './list-keys.ts';
import { startLiveCase } from './live-case.ts';
import { startLiveCases } from './live-cases.ts';
import { startLiveInbox } from './live-inbox.ts';
import { startLiveReport } from './live-report.ts';
import { startReceiptButtons } from './receipt-buttons.ts';
import { startRepeats } from './repeat-parts.ts';
import { guardSession } from './session.ts';
import { start } from './start.ts';
import { ValidRadios } from './valid-radios.ts';

start([
  Accordion,
  Button,
  ButtonMenu,
  CharacterCount,
  Checkboxes,
  DatePicker,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  ValidRadios,
  ServiceNavigation,
  SkipLink,
  SortableTable,
  Tabs,
]);
guardSession();
startListKeys();
startFormParts();
startRepeats();
keepAsTyped();
startReceiptButtons();
startLiveInbox();
startLiveReport();
startLiveCase();
startLiveCases();
