import { sentence } from "../domain/sentence.ts";
import type { DeskConfig } from "./desk.ts";
import { bindingSeats } from "./electorate.ts";
import { type FilePath, type Finding, notice, problem } from "./finding.ts";
import type { MemberConfig, RosterFile, SeatConfig } from "./schema.ts";

/** Whether the roster makes sense by itself and with the configuration. */
export function checkRoster(config: DeskConfig, roster: RosterFile): readonly Finding[] {
  const findings = [
    ...roster.committee.flatMap((seat, n) => checkSeat(config, seat, ["committee", n])),
    ...repeatedSeats(roster),
    ...peopleOnTwoSeats(roster),
    ...checkPeople(config, roster),
    ...checkGroups(config, roster),
  ];
  if (bindingSeats(config, roster).length === 0) findings.push(problem(["committee"], sentence("config-nobody-votes")));
  const chairs = roster.committee.filter(({ chair }) => chair);
  if (config.power === "chair" && chairs.length === 0) {
    findings.push(problem(["committee"], sentence("config-power-without-chair")));
  }
  const [, second] = chairs;
  if (second)
    findings.push(
      problem(
        ["committee"],
        sentence(
          "config-two-chairs",
          chairs.map(({ id }) => id),
        ),
      ),
    );
  return findings;
}

function checkSeat({ binding }: DeskConfig, seat: SeatConfig, path: FilePath): readonly Finding[] {
  const findings: Finding[] = [];
  const binds = binding["host-staff"] && binding.reason !== undefined;
  if (seat.kind === "host-staff" && seat.role === "voting" && !binds) {
    findings.push(problem([...path, "role"], sentence("config-host-staff-votes", seat.id)));
  }
  if (seat.until !== undefined && seat.until < seat.from) {
    findings.push(problem([...path, "until"], sentence("config-ends-before-start", seat.from, seat.until)));
  }
  if (seat.role === "observer" && seat.alternate) {
    findings.push(notice([...path, "alternate"], sentence("config-alternate-of-observer", seat.id)));
  }
  if (seat.role === "voting" && seat.alternate && !seat.member) {
    findings.push(notice([...path, "alternate"], sentence("config-alternate-of-vacancy", seat.id)));
  }
  if (seat.alternate && seat.alternate.id === seat.member?.id) {
    findings.push(problem([...path, "alternate"], sentence("config-alternate-is-member", seat.id)));
  }
  return findings;
}

function repeatedSeats({ committee }: RosterFile): readonly Finding[] {
  const ids = committee.map(({ id }) => id);
  return ids.flatMap((id, n) =>
    ids.indexOf(id) < n ? [problem(["committee", n, "id"], sentence("config-id-twice", id))] : [],
  );
}

interface Place {
  readonly person: MemberConfig;
  readonly path: FilePath;
}

/** Somebody on a seat of the committee, as its member or alternate. */
interface Sitting extends Place {
  readonly seat: SeatConfig;
}

function sittings({ committee }: RosterFile): readonly Sitting[] {
  return committee.flatMap((seat, n) => [
    ...(seat.member ? [{ person: seat.member, path: ["committee", n, "member"], seat }] : []),
    ...(seat.alternate ? [{ person: seat.alternate, path: ["committee", n, "alternate"], seat }] : []),
  ]);
}

function places(roster: RosterFile): readonly Place[] {
  const { coordinators, groups } = roster;
  return [
    ...sittings(roster),
    ...coordinators.map((person, n) => ({ person, path: ["coordinators", n] })),
    ...Object.entries(groups).flatMap(([group, members]) =>
      members.map((person, n) => ({ person, path: ["groups", group, n] })),
    ),
  ];
}

/**
 * One person, one voting seat, alternates included; and none beside a seat of an observer or of the host's staff, whose
 * rule that they do not vote is the stricter one. Terms that follow each other are no two seats.
 */
function peopleOnTwoSeats(roster: RosterFile): readonly Finding[] {
  const bySeat = new Map<number, Sitting[]>();
  const counts = ({ person, seat }: Sitting): boolean => seat.role === "voting" || seat.member?.id === person.id;
  return sittings(roster)
    .filter(counts)
    .flatMap((sitting) => {
      const { person, path, seat } = sitting;
      const earlier = bySeat.get(person.id) ?? [];
      bySeat.set(person.id, [...earlier, sitting]);
      const other = earlier.find((one) => one.seat !== seat && overlap(one.seat, seat))?.seat;
      if (!other || (other.role === "observer" && seat.role === "observer")) return [];
      if (other.role === seat.role) {
        return [problem(path, sentence("config-person-on-two-seats", person.login, other.id, seat.id))];
      }
      const [votes, watches] = seat.role === "voting" ? [seat, other] : [other, seat];
      return [problem(path, sentence("config-double-role", person.login, votes.id, watches.id))];
    });
}

/** Whether two terms have a day in common. */
const overlap = (a: SeatConfig, b: SeatConfig): boolean =>
  (b.until === undefined || a.from <= b.until) && (a.until === undefined || b.from <= a.until);

function checkPeople({ writers }: DeskConfig, roster: RosterFile): readonly Finding[] {
  const logins = new Map<number, string>();
  return places(roster).flatMap(({ person, path }) => {
    const known = logins.get(person.id) ?? person.login;
    logins.set(person.id, known);
    if (person.login.endsWith("[bot]") || writers.some(({ id }) => id === person.id)) {
      return [problem(path, sentence("config-bot-in-roster", person.login))];
    }
    if (known.toLowerCase() !== person.login.toLowerCase()) {
      return [notice([...path, "login"], sentence("config-two-logins", person.id, known, person.login))];
    }
    return [];
  });
}

function checkGroups({ groups }: DeskConfig, roster: RosterFile): readonly Finding[] {
  const known = groups.map(({ id }) => id);
  return Object.keys(roster.groups)
    .filter((group) => !known.includes(group))
    .map((group) => problem(["groups", group], sentence("config-group-unknown", group, known)));
}
