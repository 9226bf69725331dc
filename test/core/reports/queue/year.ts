import type { Person } from "../../../../src/core/domain/batch.ts";
import { type Instant, instantAt, later, userId } from "../../../../src/core/domain/ids.ts";
import { COORDINATOR, member } from "../../../support/board-desk.ts";
import { deskWithLine, QueueDesk } from "./queue-desk.ts";

const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 0, 5, 9);

/** The moment on a day of the year, counted from 5 January at 9:00, UTC. */
export const onDay = (n: number, hours = 0): Instant => instantAt(FIRST + n * DAY + hours * 3_600_000);

/** What somebody asked for in the year, in the words of the test. */
export interface AskedRank {
  readonly number: number;
  readonly place: number;
  readonly by: Person;
  readonly at: Instant;
  readonly reason: string;
  readonly becomes: "held" | "objected" | "replaced" | "withdrawn";
}

/** A small generator of chance: the same year each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Ranks of the year: day, place, who, reason, and what becomes of it. The request is drawn among those that wait. */
const RANKS = [
  { day: 40, place: 1, by: "aino", reason: "The exhibition opens in May.", becomes: "held" },
  { day: 61, place: 2, by: "bala", reason: "The archive closes its doors in June.", becomes: "held" },
  { day: 96, place: 1, by: "davi", reason: "The partner pays for half of it.", becomes: "objected" },
  { day: 110, place: 30, by: "chaimae", reason: "Their scanner is broken until autumn.", becomes: "held" },
  { day: 150, place: 3, by: "eman", reason: "Nobody from this region had support so far.", becomes: "held" },
  { day: 178, place: 5, by: "faraji", reason: "The students leave at the end of term.", becomes: "replaced" },
  { day: 179, place: 4, by: "faraji", reason: "Place 4, since the students leave earlier.", becomes: "held" },
  { day: 215, place: 1, by: "gabriela", reason: "Their funding ends with the year.", becomes: "withdrawn" },
  { day: 250, place: 2, by: "aino", reason: "A campaign in October needs the pictures.", becomes: "held" },
  { day: 301, place: 1, by: "bala", reason: "The last speakers of the language are old.", becomes: "held" },
] as const;

/** The first days of the quarters' work: three requests are started in each. */
const STARTS = [20, 34, 58, 92, 101, 133, 182, 200, 231, 274, 290, 333];

/** The order of the queue as a person would keep it on paper: told what happens, never shown a record. */
class Paper {
  readonly order: { number: number; weight: number }[] = [];

  comes(number: number, priority: string | null): void {
    const weight = priority === null ? -1 : ["low", "normal", "high"].indexOf(priority);
    let place = this.order.length;
    while (place > 0 && (this.order[place - 1]?.weight ?? 0) < weight) place -= 1;
    this.order.splice(place, 0, { number, weight });
  }

  goes(number: number): void {
    this.order.splice(this.#of(number), 1);
  }

  put(number: number, place: number): void {
    const was = this.#of(number);
    const [one] = this.order.splice(was, 1);
    const isForward = place <= was + 1;
    const weight = isForward ? 99 : Math.min(one?.weight ?? 0, this.order.slice(0, place - 1).at(-1)?.weight ?? 0);
    this.order.splice(place - 1, 0, { number, weight });
  }

  #of = (number: number): number => this.order.findIndex((one) => one.number === number);
}

/** What happened in the year, and what the order was on paper at the end of some days. */
export interface Year {
  readonly desk: QueueDesk;
  readonly asked: readonly AskedRank[];
  readonly started: readonly { readonly number: number; readonly at: Instant }[];
  /** Requests whose start was refused, since they stood below the line. */
  readonly refused: readonly number[];
  readonly paper: ReadonlyMap<Instant, readonly number[]>;
}

/** Sixty requests in a year, three places a quarter: all acts are comments, and looks decide what they do. */
export function playYear(checked: readonly Instant[]): Year {
  const desk = new QueueDesk(deskWithLine({ places: 3, per: "quarter" }));
  const paper = new Paper();
  const asked: AskedRank[] = [];
  const started: { number: number; at: Instant }[] = [];
  const refused: number[] = [];
  const onPaper = new Map<Instant, readonly number[]>();
  const draw = chance(2026);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T;

  let arrivals = 0;
  for (let n = 0; n < 361; n += 1) {
    if (n % 6 === 0) {
      const priority = pick(["high", "normal", "normal", "low", null]);
      arrivals += 1;
      desk.approve(arrivals, onDay(n), priority);
      paper.comes(arrivals, priority);
    }
    // A place holds 72 hours after it was asked for, whenever somebody looks.
    const holding = asked.filter(({ becomes, at }) => becomes === "held" && later(at, 3 * DAY) === onDay(n, 2));
    for (const { number, place } of holding) paper.put(number, place);
    for (const rank of RANKS.filter(({ day }) => day === n)) {
      const before = asked.at(-1);
      const number = before?.becomes === "replaced" ? before.number : pick(paper.order.slice(4)).number;
      const { place, reason, becomes } = rank;
      const by = member(rank.by);
      desk.say(number, by, onDay(n, 2), `/rank ${place} ${reason}`);
      asked.push({ number, place, by, at: onDay(n, 2), reason, becomes });
      const objector = becomes === "withdrawn" ? by : member("eman");
      if (becomes === "objected" || becomes === "withdrawn")
        desk.say(number, objector, onDay(n, 6), "/object Others wait longer and are as urgent.");
    }
    if (n % 7 === 3 || STARTS.includes(n)) desk.sweep(onDay(n, 3));
    const [next] = paper.order;
    const last = paper.order.at(-1);
    if (STARTS.includes(n) && next && last) {
      desk.say(next.number, COORDINATOR, onDay(n, 4), "/start");
      paper.goes(next.number);
      started.push({ number: next.number, at: onDay(n, 4) });
      desk.say(last.number, COORDINATOR, onDay(n, 5), "/start");
      refused.push(last.number);
    }
    if (n === 225) takeBack(desk, paper, onDay(n, 6));
    for (const at of checked.filter((one) => isOn(one, n))) {
      desk.sweep(later(at, -3_600_000));
      onPaper.set(
        at,
        paper.order.map(({ number }) => number),
      );
    }
  }
  return { desk, asked, started, refused, paper: onPaper };
}

const isOn = (at: Instant, n: number): boolean => onDay(n).slice(0, 10) === at.slice(0, 10);

/** The coordinator starts a request by mistake and takes that back; another one ends, since its requester withdraws it. */
function takeBack(desk: QueueDesk, paper: Paper, at: Instant): void {
  const [first, second] = paper.order;
  if (!first || !second) return;
  desk.say(first.number, COORDINATOR, at, "/start");
  // Others are told another place meanwhile.
  desk.sweep(later(at, 1_800_000));
  desk.say(first.number, COORDINATOR, later(at, 3_600_000), "/undo");
  const requester = { id: userId(3000 + second.number), login: `requester-${second.number}` };
  desk.say(second.number, requester, later(at, 7_200_000), "/withdraw We found another way.");
  paper.goes(second.number);
}
