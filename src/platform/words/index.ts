/** Words: typed catalogues in every language the service speaks, and the languages' addresses. */
export { catalogue, type RichValues, type Words, type WordValue } from './catalogue.ts';
export { frameWords } from './frame/frame-words.ts';
export { langOfPath, pathIn } from './lang-path.ts';
export {
  isLang,
  type Lang,
  type Language,
  languageOf,
  publicLanguages,
} from './languages.ts';
export { messagesByForm } from './plural-forms.ts';
export {
  isSpoken,
  markOf,
  type SpokenLang,
  spokenLanguages,
} from './spoken-languages.ts';
