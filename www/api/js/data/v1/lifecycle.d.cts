import type { LifecycleFacts, WindowsServer } from "../../index.js" with { "resolution-mode": "import" };

/** How long things last for each release. */
interface Lifecycles {
  /** The version of CAL Check that wrote the file. */
  version: string;
  /** The ISO date on which the rules were last reviewed. */
  rulesDate: string;
  lifecycle: ({ id: WindowsServer } & LifecycleFacts)[];
}

declare const lifecycles: Lifecycles;
export = lifecycles;
