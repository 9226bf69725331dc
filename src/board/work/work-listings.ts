import type { BoardModel } from "../../core/reports/board-model.ts";
import { requestOf } from "../request/request-numbers.ts";
import { requestTitle } from "../request/request-title.ts";
import { requestPath } from "../site/paths.ts";

/** What needs hands, for machines: by group, the oldest first, with what is asked and how it is taken. */
export function handsListing(model: BoardModel, language: string) {
  const { builtAt, hands } = model;
  return {
    version: 1 as const,
    builtAt,
    groups: hands.map(({ group, title, requests: numbers }) => ({
      group,
      title,
      requests: numbers.flatMap((number) => {
        const request = requestOf(model, number);
        if (!request?.hands) return [];
        const { url, country, answersIn, needs } = request;
        const { since, untaken, needs: free } = request.hands;
        const asked = needs.filter((need) => free.includes(need.number));
        return [
          {
            number,
            title: requestTitle(request, language),
            country,
            answersIn,
            since,
            untaken,
            take: untaken ? "/claim" : null,
            needs: asked.map((need) => ({
              number: need.number,
              kind: need.kind,
              text: need.text,
              since: need.at,
              take: `/claim ${need.number}`,
            })),
            url,
            page: requestPath(language, number),
          },
        ];
      }),
    })),
  };
}

/** The working groups, for machines. */
export const groupsListing = ({ builtAt, groups, desk }: BoardModel) => ({
  version: 1 as const,
  builtAt,
  join: { form: desk.joinUrl, contact: desk.contact },
  groups,
});

/** The themes with the numbers of their requests, for machines. */
export const themesListing = ({ builtAt, themes }: BoardModel) => ({ version: 1 as const, builtAt, themes });
