/** What access shows on the staff site. */
export { roleNames } from './role-names.ts';
export { signInRoutes } from './sign-in/page.tsx';
export type { SignInDoor } from './sign-in/sign-in-door.ts';
