import { compareRecords, isSame } from "../../src/sandbox/scenario/records-of.ts";
import type { Ending } from "./ending.ts";
import type { Standing } from "./saved-story.ts";

/** How one standing differs from another, in sentences; none where all that counts and all that people see is the same. */
export function differencesIn(found: Standing, wanted: Standing): readonly string[] {
  return [
    ...wanted.endings.flatMap((ending, place) =>
      inEnding(found.endings[place], ending).map((difference) => `request ${place + 1}: ${difference}`),
    ),
    ...inLists("issues", found.issues, wanted.issues),
  ];
}

function inEnding(found: Ending | undefined, wanted: Ending): readonly string[] {
  if (!found) return ["it is not there"];
  const records = compareRecords(wanted.records, found.records);
  const keys = Object.keys(wanted.visible) as (keyof Ending["visible"])[];
  return [
    ...(isSame(records) ? [] : [`records: ${JSON.stringify(records)}`]),
    ...keys.flatMap((key) => inLists(key, [found.visible[key]].flat(), [wanted.visible[key]].flat())),
  ];
}

function inLists(name: string, found: readonly unknown[], wanted: readonly unknown[]): readonly string[] {
  if (JSON.stringify(found) === JSON.stringify(wanted)) return [];
  const missing = wanted.filter((one) => !found.includes(one));
  const added = found.filter((one) => !wanted.includes(one));
  return [`${name}: missing ${JSON.stringify(missing)}, added ${JSON.stringify(added)}, ${found.length} in all`];
}
