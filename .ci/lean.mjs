// What takes the place of three packages in the Action's bundle (see bundle.mjs). `@actions/github` and `@actions/core` import
// them whole, and use this much of them. The rest, 260 kB of it, is code that the Action has no way to reach.

// undici: `fetch` and the agent for a proxy. Its main file also has a second client, mocks, caches, cookies, web sockets
// and event sources. As there, an agent gets the methods of undici's API, with which it asks a proxy for a tunnel.
import api from "undici/lib/api/index.js";
import Dispatcher from "undici/lib/dispatcher/dispatcher.js";
import ProxyAgent from "undici/lib/dispatcher/proxy-agent.js";
import web from "undici/lib/web/fetch/index.js";

Object.assign(Dispatcher.prototype, api);

const { fetch } = web;

export { fetch, ProxyAgent };

// Octokit's plugins add `octokit.rest`, a method for each of GitHub's routes, and `octokit.paginate`. The desk's client is
// typed to have neither (OctokitClient): it names its routes itself, and asks for pages by GraphQL.
const addsNothing = () => ({});

export { addsNothing as paginateRest, addsNothing as restEndpointMethods };
