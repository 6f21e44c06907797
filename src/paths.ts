/** Every address in the service, as functions. Imports nothing. Language is put in front by the pages of the public site. */

export const publicPaths = {
  home: () => '/',
  helpNow: () => '/help-now',
  whatHappensNext: () => '/what-happens-next',
  privacy: () => '/privacy',
  accessibility: () => '/accessibility',
  report: () => '/report',
  reportStep: (step: string) => `/report/${step}`,
  receipt: () => '/report/receipt',
  comeBack: () => '/return',
  comeBackReport: () => '/return/report',
  leave: () => '/leave',
} as const;

export const staffPaths = {
  home: () => '/',
  signIn: () => '/sign-in',
  signOut: () => '/sign-out',
  inbox: () => '/inbox',
  search: () => '/search',
  report: (id: string) => `/reports/${id}`,
  claim: (id: string) => `/reports/${id}/claim`,
  release: (id: string) => `/reports/${id}/release`,
  ask: (id: string) => `/reports/${id}/ask`,
  note: (id: string) => `/reports/${id}/notes`,
  decide: (id: string) => `/reports/${id}/decide`,
  undoDecision: (id: string) => `/reports/${id}/undo`,
  settleMention: (id: string, mentionId: string) => `/reports/${id}/mentions/${mentionId}`,
  failedJobs: () => '/failed-jobs',
  book: () => '/book',
} as const;
