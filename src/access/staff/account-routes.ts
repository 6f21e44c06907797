/** Every page that has to do with how somebody signs in. */
import type { Route } from '../../platform/web/index.ts';
import { forgottenRoutes } from './forgotten/page.tsx';
import { joinRoutes } from './join/page.tsx';
import { ownPasswordRoutes } from './own-password/page.tsx';
import { ownRecoveryCodesRoutes } from './own-recovery-codes/page.tsx';
import { ownSecondFactorRoutes } from './own-second-factor/page.tsx';
import { practiceMailRoutes } from './practice-mail/page.tsx';
import { resetRoutes } from './reset/page.tsx';
import { signInRoutes } from './sign-in/page.tsx';
import type { SignInDoor } from './sign-in/sign-in-door.ts';

export const accountRoutes = (door: SignInDoor): readonly Route[] => [
  ...signInRoutes(door),
  ...joinRoutes(door),
  ...forgottenRoutes(door),
  ...resetRoutes(door),
  ...ownPasswordRoutes(door),
  ...ownSecondFactorRoutes(door),
  ...ownRecoveryCodesRoutes(door),
  ...practiceMailRoutes(door),
];
