/** What a stranger and somebody with a half-finished report find on every route of the public site; a route that is missing here fails a test. */

/** What an answer of the public site can be; `gone` says that what was being told has been deleted. */
export type PublicOutcome = 'page' | 'again' | 'onward' | 'gone';

/** What a stranger finds, and somebody with a half-finished report. Forms are sent empty. */
export interface PublicRule {
  readonly stranger: PublicOutcome;
  readonly begun: PublicOutcome;
}

const anyone = (outcome: PublicOutcome): PublicRule => ({ stranger: outcome, begun: outcome });
const onlyBegun = (outcome: PublicOutcome): PublicRule => ({ stranger: 'onward', begun: outcome });

/** A question that may be skipped: its page, and its form sent empty. */
const question = (step: string): Record<string, PublicRule> => ({
  [`report.${step}`]: anyone('page'),
  [`report.${step}.keep`]: anyone('onward'),
});

/** A list of people or things: its page, the page of one, and taking one away that is not there. */
const list = (step: string): Record<string, PublicRule> => ({
  [`report.${step}`]: anyone('page'),
  [`report.${step}.go-on`]: anyone('onward'),
  [`report.${step}.one`]: anyone('page'),
  [`report.${step}.one.keep`]: anyone('onward'),
  [`report.${step}.remove`]: anyone('onward'),
  [`report.${step}.remove.confirm`]: anyone('onward'),
});

export const publicAccess: Readonly<Record<string, PublicRule>> = {
  home: anyone('page'),
  'help-now': anyone('page'),
  'what-happens-next': anyone('page'),
  privacy: anyone('page'),
  accessibility: anyone('page'),
  'report.start': anyone('page'),
  'report.start-again': anyone('onward'),
  ...question('danger'),
  'report.call-999': anyone('page'),
  'report.call-999.go-on': anyone('onward'),
  'report.what-happened': anyone('page'),
  'report.what-happened.keep': anyone('again'),
  ...question('where'),
  'report.which-place': anyone('onward'),
  'report.which-place.keep': anyone('onward'),
  ...question('when'),
  ...list('people'),
  ...list('vehicles'),
  ...list('phones'),
  ...list('businesses'),
  ...question('files'),
  ...question('affected'),
  ...question('how-you-know'),
  ...question('contact'),
  'report.contact-details': anyone('onward'),
  'report.contact-details.keep': anyone('onward'),
  'report.check': onlyBegun('page'),
  'report.send': { stranger: 'gone', begun: 'onward' },
  'report.receipt': anyone('onward'),
  'report.receipt.kept': anyone('onward'),
  'report.sent': anyone('page'),
  return: anyone('page'),
  'return.code': anyone('again'),
  'return.report': anyone('onward'),
  'return.answer': anyone('onward'),
  own: anyone('page'),
  'own.open': anyone('again'),
};
