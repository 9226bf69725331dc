import type { Person } from "../domain/batch.ts";
import { userId } from "../domain/ids.ts";
import type { Desk } from "./desk.ts";

/** The desk's coordinators, as records name people. */
export const coordinatorsOf = ({ roster }: Pick<Desk, "roster">): readonly Person[] =>
  roster.coordinators.map(({ id, login }) => ({ id: userId(id), login }));
