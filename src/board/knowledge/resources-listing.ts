import type { BoardModel } from "../../core/reports/board-model.ts";
import type { MissingMaterial, Origin } from "../../core/reports/inventory.ts";
import { pageOfNumber } from "../api/request-listings.ts";

/** The inventory for machines, version 1: members may be added, none changes its meaning. */
export function resourcesListing(model: BoardModel, language: string) {
  const { builtAt, inventory } = model;
  const { resources, missing, finished, unseen } = inventory;
  const origin = (from: Origin) => ({ ...from, page: pageOfNumber(model, from.number, language) });
  const material = ({ origin: from, met, ...rest }: MissingMaterial) => ({
    ...rest,
    origin: origin(from),
    met: met && { at: met.at, resource: met.resource && { title: met.resource.title.text, url: met.resource.url } },
  });
  return {
    version: 1 as const,
    builtAt,
    counts: { resources: resources.length, missing: missing.length, finished: finished.length, unseen },
    resources: resources.map(({ title, note, origin: from, ...rest }) => ({
      ...rest,
      title: title.text,
      note: note?.text ?? null,
      origin: from && origin(from),
    })),
    missing: missing.map(material),
    finished: finished.map(material),
  };
}
