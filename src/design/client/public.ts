import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  ExitThisPage,
  NotificationBanner,
  SkipLink,
} from 'govuk-frontend';
import { exitOnEscapeThreeTimes } from './escape-three-times.ts';
import { start } from './start.ts';
import { ValidRadios } from './valid-radios.ts';

start([
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  ExitThisPage,
  NotificationBanner,
  ValidRadios,
  SkipLink,
]);
exitOnEscapeThreeTimes();
