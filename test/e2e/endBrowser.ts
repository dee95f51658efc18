/** After the last test of the page. */
export default async function endBrowser(): Promise<void> {
  await (globalThis as { endBrowser?: () => Promise<void> }).endBrowser?.();
}
