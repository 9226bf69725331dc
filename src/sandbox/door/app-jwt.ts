import { createVerify } from "node:crypto";
import { isNode, numberIn } from "../json.ts";
import { ApiRefusal } from "../refusal.ts";
import type { App } from "../state.ts";
import type { World } from "../world.ts";

/** GitHub allows ten minutes; clients set the start back by up to a minute, against clocks that drift. */
const LONGEST_SECONDS = 660;

/**
 * The App that signed a JSON Web Token. The times in it are compared with each other only: an App signs with the clock of
 * its machine, which has nothing to do with the clock of a sandbox.
 */
export function readAppJwt(world: World, jwt: string): App {
  const [head = "", claims = "", signature = ""] = jwt.split(".");
  const header = decodePart(head);
  const { iss, iat, exp } = times(decodePart(claims));
  const app = world.state.apps.get(iss);
  const isRs256 = isNode(header) && header["alg"] === "RS256";
  if (!app?.publicKey || !isRs256) throw new ApiRefusal(401, "A JSON web token could not be decoded");
  const isSigned = createVerify("RSA-SHA256").update(`${head}.${claims}`).verify(app.publicKey, signature, "base64url");
  if (!isSigned) throw new ApiRefusal(401, "A JSON web token could not be decoded");
  if (!(exp > iat && exp - iat <= LONGEST_SECONDS))
    throw new ApiRefusal(401, "'Expiration time' claim ('exp') is too far in the future");
  return app;
}

function times(claims: unknown): { readonly iss: number; readonly iat: number; readonly exp: number } {
  if (!isNode(claims)) return { iss: Number.NaN, iat: Number.NaN, exp: Number.NaN };
  return { iss: Number(claims["iss"]), iat: numberIn(claims, "iat"), exp: numberIn(claims, "exp") };
}

function decodePart(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString());
  } catch {
    return undefined;
  }
}
