/** `.github/helpdesk/calendar.yml` of a new desk: empty, with an example of each entry. */
export const calendarFile =
  (): string => `# Dates of the desk. Hours stand between quotation marks. They are UTC, or those of a zone where one is given.
version: 1

# The committee's meetings, as in:
#   - { on: "2026-03-31", at: "14:00", link: "https://example.org/meeting" }
meetings: []

# Or one in each month, as in:
# meeting-rule: { every: "first tuesday", at: "14:00", from: "2026-01-01" }

# Hours in which anybody may come and ask, written like meetings. One in each month, as in:
# drop-in-rule: { every: "last thursday", at: "15:00", zone: Europe/Stockholm, from: "2026-01-01", link: "https://example.org/book" }
drop-ins: []

# Single dates that are moved, cancelled or at another hour, as in:
#   - { of: drop-in, on: "2026-12-31", moved-to: "2026-12-17", reason: "End of the year" }
exceptions: []

# Places whose local time the board shows beside these dates, as in:
#   - { name: Nairobi, zone: Africa/Nairobi }
cities: []

# Times in which no ballot ends, as in:
#   - { from: "2026-12-20", until: "2027-01-06", reason: "End of the year" }
pauses: []
`;
