import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  SkipLink,
} from 'govuk-frontend';
import { exitOnEscapeThreeTimes } from './escape-three-times.ts';
import { LeaveNoTrace } from './leave-no-trace.ts';
import { startReceiptButtons } from './receipt-buttons.ts';
import { start } from './start.ts';
import { startUploads } from './uploads.ts';
import { ValidRadios } from './valid-radios.ts';
import { warnBeforeTimeout } from './warn-before-timeout.ts';

start([
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  LeaveNoTrace,
  NotificationBanner,
  ValidRadios,
  SkipLink,
]);
exitOnEscapeThreeTimes();
startReceiptButtons();
startUploads();
warnBeforeTimeout();
