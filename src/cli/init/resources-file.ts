/** `.github/helpdesk/resources.yml` of a new desk: empty, with an example. */
export const resourcesFile =
  (): string => `# What people can use, whoever made it. The board lists it, and the first answer to a request suggests what fits.
# What working groups add with a command in a request is listed by itself and need not stand here.
version: 1

# sort: one of resource-sorts in config.yml. for: kinds of forms, of material, of partners, or countries, in the words of the form. As in:
#   - title: "How to choose a licence"
#     url: "https://example.org/licences"
#     language: en
#     sort: guide
#     licence: CC-BY-4.0
#     for: [question, photographs]
#     note: "Two pages, with pictures."
resources: []
`;
