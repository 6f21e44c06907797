/**
 * What a person writes in their own language, for the settings in four bunches. Templates for `speak`. Drafted for
 * practice without a native speaker's check; real reports have slips as well.
 */
export interface OtherLanguage {
  code: string;
  open: readonly string[];
  work: readonly string[];
  house: readonly string[];
  sexual: readonly string[];
  crime: readonly string[];
  close: readonly string[];
  danger: readonly string[];
}
