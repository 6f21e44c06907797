/** The parts of MoJ's browser code that we start; the package ships no types. */
declare module '@ministryofjustice/frontend/moj/components/*' {
  interface Component {
    new ($root: Element): { readonly $root: Element };
    readonly moduleName: string;
  }
  export const ButtonMenu: Component;
  export const DatePicker: Component;
  export const SortableTable: Component;
}
