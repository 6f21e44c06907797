/** The part of govuk-frontend's browser code that we start; the package ships no types. */
declare module 'govuk-frontend' {
  interface Component {
    new ($root: Element): { readonly $root: Element };
    readonly moduleName: string;
  }
  export const Accordion: Component;
  export const Button: Component;
  export const CharacterCount: Component;
  export const Checkboxes: Component;
  export const ErrorSummary: Component;
  export class ExitThisPage {
    static readonly moduleName: string;
    readonly $root: Element;
    constructor($root: Element);
    exitPage(): void;
  }
  export const FileUpload: Component;
  export const NotificationBanner: Component;
  export const PasswordInput: Component;
  export class Radios {
    static readonly moduleName: string;
    readonly $root: Element;
    constructor($root: Element);
    syncConditionalRevealWithInputState(input: HTMLInputElement): void;
  }
  export const ServiceNavigation: Component;
  export const SkipLink: Component;
  export const Tabs: Component;
  export function createAll(
    component: Component,
    config: undefined,
    options: { onError: (error: unknown) => void },
  ): InstanceType<Component>[];
}
