/** Roles, agencies and members: who uses the service. A member may hold several roles. */

export const roles = [
  'frontline',
  'duty-desk',
  'support-worker',
  'first-responder',
  'investigator',
  'partnership-manager',
  'data-protection-officer',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

export const agencyKinds = [
  'police',
  'council',
  'health',
  'fire',
  'inspectorate',
  'charity',
  'commissioner',
] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** The roles that members of an agency of a kind may be given: the commissioner's office sees published figures only. */
export const rolesOpenTo = (kind: AgencyKind): readonly Role[] =>
  kind === 'commissioner' ? ['partnership-manager', 'data-protection-officer', 'administrator'] : roles;

export interface Agency {
  readonly agencyId: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly councilCode: string | null;
  /** Reports from the public belong to this agency; there is one. */
  readonly runsPublicDesk: boolean;
  /** Dates as `yyyy-mm-dd`: bodies are founded, merged and abolished. */
  readonly fromOn: string;
  readonly untilOn: string | null;
}

/** An agency as lists show it. */
export interface ListedAgency extends Agency {
  /** Somebody works at its duty desk: what is passed to it will be seen. */
  readonly hasDesk: boolean;
}

/** Who is asking, as the database itself found from the login and the session token. */
export type Actor =
  | {
      readonly door: 'staff';
      readonly memberId: string;
      readonly agencyId: string;
      readonly roles: readonly Role[];
      readonly name: string;
      readonly agencyName: string;
      /** When this session ends in any case, used or not. */
      readonly signedInUntil: Date;
    }
  | { readonly door: 'staff'; readonly memberId: null }
  | { readonly door: 'public' }
  | { readonly door: 'worker' };

/** A member who is signed in. */
export type SignedIn = Extract<Actor, { memberId: string }>;
