/** @example followersText(12) // "12 follow from this" */
export function followersText(count: number): string {
  return count === 1 ? "1 follows from this" : `${count} follow from this`;
}
