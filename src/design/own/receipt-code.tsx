/** A reporter's code, large, from left to right, taken whole by one press, and found by the attribute `data-receipt`. */
export function ReceiptCode({ code }: { code: string }) {
  return (
    <p class="ps-receipt ps-ltr" data-receipt={code} translate={false}>
      {code}
    </p>
  );
}
