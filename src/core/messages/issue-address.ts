/** Another issue of the same repository, as a link. */
export const issueAddress = (number: number, issueUrl: string): { readonly href: string } => ({
  href: `${issueUrl.slice(0, issueUrl.lastIndexOf("/") + 1)}${number}`,
});
