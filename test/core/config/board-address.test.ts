import { describe, expect, it } from "vitest";
import { requestAddress } from "../../../src/core/config/board-address.ts";
import { boardDesk } from "../../support/board-desk.ts";

const { config } = boardDesk();
const addressIn = (...languages: readonly string[]) =>
  requestAddress(
    {
      desk: { ...config.desk, "board-url": "https://hub.example.org/helpdesk/" },
      board: { ...config.board, languages: [...languages] },
    },
    7,
  );

describe("the address of a request on the board", () => {
  it("is the one that stays when the request is old: the English page, or that of the board's first language", () => {
    expect(addressIn("es", "en")).toBe("https://hub.example.org/helpdesk/en/requests/7/");
    expect(addressIn("es", "ar")).toBe("https://hub.example.org/helpdesk/es/requests/7/");
  });
});
