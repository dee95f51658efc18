/** Who settled a check, and why; "" where nobody wrote anything. */
export function acceptedText({
  acceptedBy,
  reason,
}: {
  readonly acceptedBy: string;
  readonly reason: string;
}): string {
  const by = acceptedBy === "" ? "" : `Accepted by ${acceptedBy}`;
  return [by, reason].filter((text) => text !== "").join(": ");
}
