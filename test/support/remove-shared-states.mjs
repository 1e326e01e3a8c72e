// After a run of the tests: the workspaces that its files shared go.
import { rmSync } from 'node:fs';

export default function removeSharedStates() {
  rmSync(process.env.LAUREL_SHARED_STATES, { recursive: true, force: true });
}
