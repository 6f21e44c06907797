/** What access shows on the staff site. */
export { accountRoutes } from './account-routes.ts';
export { roleNames } from './role-names.ts';
export type { SignInDoor } from './sign-in/sign-in-door.ts';
