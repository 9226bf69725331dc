/** Folds a comment away as outdated. GitHub accepts a second call for the same comment. */
export const MINIMISE_MUTATION = `
mutation Minimise($comment: ID!) {
  minimizeComment(input: { subjectId: $comment, classifier: OUTDATED }) {
    minimizedComment { isMinimized }
  }
}`;
