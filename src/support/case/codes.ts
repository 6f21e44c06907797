/** The codes by which what is written of a case says things, as data. Pure. */
export const warningKinds = [
  'danger-nearby',
  'do-not-visit-alone',
  'self-harm',
  'controlled-phone',
  'child-at-risk',
  'health',
  'other',
] as const;
export const tieRoles = [
  'child',
  'parent',
  'partner',
  'sibling',
  'other-family',
  'cares-for',
  'cared-for',
  'friend',
  'worked-beside',
  'other',
  /** No other person: another case of the same one, at this or another agency. */
  'same-person',
] as const;
export const outcomes = [
  'moved-on-safely',
  'moved-to-other-support',
  'left-the-area',
  'chose-to-end',
  'contact-lost',
  'died',
  'other',
] as const;

/** What became of a try to reach somebody: what the rule said of it, and then whether they were reached. */
export const contactOutcomes = ['cleared', 'blocked', 'reached', 'not-reached'] as const;

/** What protects somebody and ends on a day. */
export const endings = ['tenancy', 'leave', 'funding', 'support', 'court-order', 'other'] as const;
/** The parts of a case at which a colleague may be asked to look before they count. */
export const approvable = ['needs', 'plan', 'risk', 'closing'] as const;
/** Why a photograph of somebody is kept: they agreed, or it is needed to know them in danger, with the reason. */
export const photographGrounds = ['agreed', 'needed'] as const;
/** What became of a whole case that was to move to another agency. */
export const moves = ['offered', 'withdrawn', 'accepted'] as const;
/** What became of a look back at somebody after their support ended. */
export const followUpStates = ['planned', 'reached', 'not-reached', 'declined'] as const;
/** Who does a step of a plan; what the person or somebody else does is followed up by the support worker. */
export const stepDoers = ['worker', 'colleague', 'person', 'other'] as const;
/** Of colleagues: whoever of the team takes it. */
export const anyOfTeam = 'team';

/** What is known of a decision of the NRM that another agency hears of. */
export const nrmDecisions = ['waiting', 'positive', 'negative'] as const;
