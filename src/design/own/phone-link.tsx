/** A phone number that can be called by pressing it, in its usual groups, from left to right in every language. */
export function PhoneLink({ number }: { number: string }) {
  return (
    <a class="govuk-link ps-phone ps-ltr" href={`tel:${number.replaceAll(' ', '')}`} dir="ltr">
      {number}
    </a>
  );
}
