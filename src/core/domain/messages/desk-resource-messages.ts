/** What the app says about resources and missing material: key -> parameters. */
export interface DeskResourceMessages {
  "desk-command-resource": [];
  "desk-refused-resource-form": [];
  "desk-refused-resource-address": [found: string, most: number];
  "desk-refused-resource-title": [most: number];
  "desk-refused-resource-language": [found: string];
  "desk-refused-resource-sort": [found: string, sorts: readonly string[]];
  "desk-refused-resource-licence": [found: string];
  "desk-refused-resource-need-number": [found: string];
  "desk-refused-resource-need": [need: number];
  "desk-refused-resources-full": [most: number];
  "desk-refused-resource-unknown": [found: string];
  "desk-refused-resource-reason": [resource: number];
  "desk-registered-resources": [count: number];
  "desk-card-resources": [];
  "desk-card-resource-facts": [resource: number, sort: string, language: string];
  "desk-card-resource-licensed": [resource: number, sort: string, language: string, licence: string];
  "desk-card-resources-more": [count: number];
  "desk-card-missing-material-how": [need: number];
}
