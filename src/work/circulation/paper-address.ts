/** Where a paper of a child is read, printed and given to people. */
export const paperAddress = (child: string, paper: string): string =>
  `/children/${child}/papers/${paper}`;
