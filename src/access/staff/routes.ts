/** What access shows on the staff site. */
export { roleNames } from './role-names.ts';
export { type SignInDoor, signInRoutes } from './sign-in/page.tsx';
