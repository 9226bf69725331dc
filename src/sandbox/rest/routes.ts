import { accountRoutes } from "./account-routes.ts";
import { appRoutes } from "./app-routes.ts";
import type { Route } from "./call.ts";
import { commentRoutes } from "./comment-routes.ts";
import { familyRoutes } from "./family-routes.ts";
import { issueRoutes } from "./issue-routes.ts";
import { labelRoutes } from "./label-routes.ts";
import { projectItemRoutes } from "./project-item-routes.ts";
import { projectRoutes } from "./project-routes.ts";
import { repositoryRoutes } from "./repository-routes.ts";
import { setupRoutes } from "./setup-routes.ts";

/** All that the sandbox serves, but GraphQL and `/rate_limit`, which the door answers itself. */
export const ROUTES: readonly Route[] = [
  ...repositoryRoutes,
  ...issueRoutes,
  ...familyRoutes,
  ...commentRoutes,
  ...labelRoutes,
  ...projectRoutes,
  ...projectItemRoutes,
  ...accountRoutes,
  ...appRoutes,
  ...setupRoutes,
];
