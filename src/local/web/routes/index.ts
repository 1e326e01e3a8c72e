// Every address of the workspace, by area: one line each in these files.
import { addonRoutes } from './addon';
import { driveRoutes } from './drive';
import { formRoutes } from './forms';
import { generalRoutes } from './general';
import type { Route } from './route';
import { sheetRoutes } from './sheets';

export const routes: Route[] = [
  ...generalRoutes,
  ...sheetRoutes,
  ...addonRoutes,
  ...formRoutes,
  ...driveRoutes,
];
