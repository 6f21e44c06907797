import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  ExitThisPage,
  NotificationBanner,
  Radios,
  SkipLink,
} from 'govuk-frontend';
import { exitOnEscapeThreeTimes } from './escape-three-times.ts';
import { start } from './start.ts';

start([Button, CharacterCount, Checkboxes, ErrorSummary, ExitThisPage, NotificationBanner, Radios, SkipLink]);
exitOnEscapeThreeTimes();
