import { placeOf } from "../cursor.ts";
import { nodeId } from "../node-id.ts";
import type { Comment, Issue, Reaction, ReactionName } from "../state.ts";
import { connection } from "./connection.ts";
import { graphActor } from "./graph-account.ts";
import { type Args, type GraphObject, type Scene, textArg } from "./graph-object.ts";

/** GraphQL's name of each reaction. */
const REACTION_CONTENT: Readonly<Record<ReactionName, string>> = {
  "+1": "THUMBS_UP",
  "-1": "THUMBS_DOWN",
  laugh: "LAUGH",
  hooray: "HOORAY",
  confused: "CONFUSED",
  heart: "HEART",
  rocket: "ROCKET",
  eyes: "EYES",
};

const ORDER = { place: ({ id }: Reaction) => placeOf(id) };

/** The REST name of a reaction that GraphQL names. */
export const reactionNamed = (content: string): ReactionName | undefined =>
  REACTION_NAMES.find((name) => REACTION_CONTENT[name] === content);

const REACTION_NAMES: readonly ReactionName[] = ["+1", "-1", "laugh", "hooray", "confused", "heart", "rocket", "eyes"];

/** The fields of whatever can be reacted to. */
export function reactionFields(scene: Scene, { reactions }: Issue | Comment) {
  return {
    reactions: (args: Args) => {
      const content = textArg(args, "content");
      const rows = reactions.filter((one) => content === undefined || REACTION_CONTENT[one.content] === content);
      return connection("Reaction", args, rows, ORDER, (row) => graphReaction(scene, row));
    },
    reactionGroups: () => REACTION_NAMES.map((name) => graphGroup(scene, name, reactions)),
  };
}

/** One reaction. Its `user` can only be a user: a bot is shown as nobody, like a deleted account. */
export const graphReaction = ({ world }: Scene, { id, content, at, by }: Reaction): GraphObject => ({
  __typename: "Reaction",
  id: nodeId("REA", id),
  databaseId: id,
  content: REACTION_CONTENT[content],
  createdAt: at,
  user: by.kind === "user" ? graphActor(by, world.addresses) : null,
});

/** All reactions of one content. Unlike `Reaction.user`, its `reactors` name bots. */
function graphGroup({ world }: Scene, name: ReactionName, reactions: readonly Reaction[]): GraphObject {
  const rows = reactions.filter(({ content, by }) => content === name && !by.deleted);
  return {
    __typename: "ReactionGroup",
    content: REACTION_CONTENT[name],
    createdAt: rows[0]?.at ?? null,
    reactors: (args: Args) =>
      connection("Reactor", args, rows, ORDER, ({ by }) => graphActor(by, world.addresses) ?? { __typename: "User" }),
  };
}
