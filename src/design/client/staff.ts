import {
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
import { startListKeys } from './list-keys.ts';
import { startFormParts } from './form-parts.ts';
import { keepAsTyped } from './keep-as-typed.ts';
import { startReceiptButtons } from './receipt-buttons.ts';
import { startRepeats } from './repeat-parts.ts';
import { start } from './start.ts';
import { ValidRadios } from './valid-radios.ts';

start([
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  ValidRadios,
  ServiceNavigation,
  SkipLink,
  Tabs,
]);
startListKeys();
startFormParts();
startRepeats();
keepAsTyped();
startReceiptButtons();
