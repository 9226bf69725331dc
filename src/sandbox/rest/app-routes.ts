import { later } from "../../core/domain/ids.ts";
import { covers, installationFor, installationToken } from "../acts/app-acts.ts";
import { cursorOf, placeOf, slice } from "../cursor.ts";
import type { Session } from "../door/session.ts";
import { isNode } from "../json.ts";
import {
  presentDelivery,
  presentInstallation,
  presentInstallationToken,
  presentOwnApp,
  presentReach,
} from "../present/present-installation.ts";
import { ApiRefusal, forbidden, notFound } from "../refusal.ts";
import type { App, Delivery, Installation, Permissions } from "../state.ts";
import { redeliver } from "../webhooks.ts";
import { nowOf } from "../world.ts";
import { type Answer, bodyOf, type Call, created, ok, param, type Route, repositoryOf } from "./call.ts";
import { cutPage, pageOf } from "./paging.ts";

/** What an App can ask about itself, where it is installed, and the log of its webhooks. */
export const appRoutes: readonly Route[] = [
  { method: "GET", path: "/app", answer: getApp },
  { method: "GET", path: "/app/installations", answer: listInstallations },
  { method: "GET", path: "/app/installations/{installation_id}", answer: getInstallation },
  { method: "POST", path: "/app/installations/{installation_id}/access_tokens", answer: postToken },
  { method: "GET", path: "/repos/{owner}/{repo}/installation", answer: getRepositoryInstallation },
  { method: "GET", path: "/installation/repositories", answer: listReach },
  { method: "GET", path: "/app/hook/deliveries", answer: listDeliveries },
  { method: "GET", path: "/app/hook/deliveries/{delivery_id}", answer: getDelivery },
  { method: "POST", path: "/app/hook/deliveries/{delivery_id}/attempts", answer: postAttempt },
];

/** The App that signed for this session. Refuses everybody else. */
export function appOf(session: Session): App {
  if (session.kind === "app") return session.app;
  throw new ApiRefusal(401, "A JSON web token could not be decoded");
}

const installationsOf = (call: Call): readonly Installation[] =>
  [...call.world.state.installations.values()].filter(({ app }) => app === appOf(call.session));

function getApp(call: Call): Answer {
  return ok(presentOwnApp(appOf(call.session), installationsOf(call).length, call.world.addresses));
}

function listInstallations(call: Call): Answer {
  return pageOf(call, installationsOf(call), (installation) => presentInstallation(installation, call.world.addresses));
}

function installationOf(call: Call): Installation {
  const id = Number(param(call, "installation_id"));
  const installation = installationsOf(call).find((one) => one.id === id);
  if (!installation) throw notFound();
  return installation;
}

function getInstallation(call: Call): Answer {
  return ok(presentInstallation(installationOf(call), call.world.addresses));
}

function getRepositoryInstallation(call: Call): Answer {
  const app = appOf(call.session);
  // An App may ask for a private repository where it is installed, and the session of an App sees none: look before asking.
  const installation = [...call.world.state.repositories.values()]
    .filter(({ owner, name }) => isNamed(call, owner.login, name))
    .map((repository) => installationFor(call.world, app, repository))[0];
  if (!installation) {
    repositoryOf(call);
    throw notFound();
  }
  return ok(presentInstallation(installation, call.world.addresses));
}

const isNamed = (call: Call, owner: string, name: string): boolean =>
  `${owner}/${name}`.toLowerCase() === `${param(call, "owner")}/${param(call, "repo")}`.toLowerCase();

function postToken(call: Call): Answer {
  const installation = installationOf(call);
  if (installation.suspended) throw forbidden("This installation has been suspended");
  const asked = bodyOf(call)["permissions"];
  const granted = isNode(asked) ? narrow(installation.app.permissions, asked) : installation.app.permissions;
  const token = installationToken(call.world, installation, granted, call.settings.installationTokenHours);
  return created(presentInstallationToken(token, granted));
}

/** A token may be given less than its App has, never more. */
function narrow(owned: Permissions, asked: Readonly<Record<string, unknown>>): Permissions {
  const granted: Record<string, "read" | "write"> = {};
  for (const [area, level] of Object.entries(asked)) {
    const isTooMuch = owned[area] === undefined || (level === "write" && owned[area] === "read");
    if (isTooMuch || (level !== "read" && level !== "write"))
      throw new ApiRefusal(422, "The permissions requested are not granted to this installation.");
    granted[area] = level;
  }
  return { ...granted, metadata: "read" };
}

function listReach(call: Call): Answer {
  const { session, world } = call;
  if (session.kind !== "installation" && session.kind !== "workflow")
    throw forbidden(
      "You must authenticate with an installation access token in order to list repositories for an installation.",
    );
  const reach = [...world.state.repositories.values()].filter((one) =>
    covers(session.repositories, session.owner, one),
  );
  const { shown, headers } = cutPage(call, reach);
  const chosen = session.repositories === "all" ? "all" : "selected";
  return { status: 200, body: presentReach(shown, chosen, reach.length, world.addresses), headers };
}

const DELIVERY_ORDER = { place: ({ id }: Delivery) => placeOf(id), descending: true };

/** How long an App can look back, and ask for a delivery again: "in the past 3 days" (https://docs.github.com/en/webhooks/testing-and-troubleshooting-webhooks/redelivering-webhooks). */
const LOG_KEEPS = 3 * 24 * 3_600_000;

const arrivedOf = (call: Call): readonly Delivery[] => {
  const app = appOf(call.session);
  const since = later(nowOf(call.world), -LOG_KEEPS);
  return call.world.state.deliveries
    .filter((one) => one.app === app && one.status !== "pending" && one.deliveredAt >= since)
    .reverse();
};

function listDeliveries(call: Call): Answer {
  const status = call.query.get("status");
  const rows = arrivedOf(call).filter((one) => status === null || (status === "success") === (one.status === "OK"));
  const size = Math.min(100, Math.max(1, Number(call.query.get("per_page") ?? 30)));
  const part = slice(rows, DELIVERY_ORDER, { first: size, after: call.query.get("cursor") });
  if (!part) throw new ApiRefusal(400, "The cursor is not valid");
  const last = part.rows.at(-1);
  const query = new URLSearchParams(call.query);
  if (part.hasNext && last) query.set("cursor", cursorOf(last, DELIVERY_ORDER));
  const link = part.hasNext ? { link: `<${call.base}${call.path}?${query}>; rel="next"` } : {};
  return { status: 200, body: part.rows.map(presentDelivery), headers: link };
}

function deliveryOf(call: Call): Delivery {
  const delivery = arrivedOf(call).find(({ id }) => id === Number(param(call, "delivery_id")));
  if (!delivery) throw notFound();
  return delivery;
}

function getDelivery(call: Call): Answer {
  const delivery = deliveryOf(call);
  const request = { headers: {}, payload: JSON.parse(delivery.body) };
  return ok({ ...presentDelivery(delivery), url: "", request, response: { headers: {}, payload: "" } });
}

function postAttempt(call: Call): Answer {
  redeliver(call.world, deliveryOf(call));
  return { status: 202, body: {} };
}
