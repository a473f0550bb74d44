// Setups and demands to ask about, the same ones every time.

export const VERSIONS = ["2000", "2003", "2003 R2", "2008", "2008 R2", "2012", "2012 R2", "2016", "2019", "2022", "2025"];
export const MATRICES = ["rds-cal-by-session-host", "rds-cal-by-license-server", "session-host-by-license-server", "base-cal-by-server"];

/** Numbers that look random and are not. */
export const generator = (seed) => {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const pick = (random, list) => list[random(list.length)];
const maybe = (random, value) => (random(4) === 0 ? undefined : value());
const said = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

const cal = (random) => ({ version: pick(random, VERSIONS), kind: pick(random, ["user", "device"]) });

const rds = (random) =>
  said({
    cal: maybe(random, () => cal(random)),
    mode: maybe(random, () => pick(random, ["per-user", "per-device"])),
    licenseServer: maybe(random, () => said({ version: pick(random, VERSIONS), activated: maybe(random, () => random(3) > 0) })),
    membership: maybe(random, () => pick(random, ["same-domain", "two-way-trust", "no-trust", "same-workgroup"])),
  });

const setup = (random) =>
  said({
    server: pick(random, VERSIONS),
    edition: random(3) === 0 ? pick(random, ["standard", "datacenter", "essentials", "foundation"]) : undefined,
    access: random(4) === 0 ? pick(random, ["authenticated", "anonymous-internet", "administration"]) : undefined,
    baseCal: maybe(random, () => cal(random)),
    rds: random(3) === 0 ? undefined : rds(random),
  });

const cohort = (random) => ({
  ...said({ name: maybe(random, () => "Leitstand „Nord“"), rds: maybe(random, () => random(2) === 0) }),
  ...(random(2) === 0
    ? { access: "own", users: random(500), devicesPerUser: random(4) }
    : { access: "shared", users: random(500), devices: random(300) }),
});

const list = (random, most, make) => Array.from({ length: random(most) }, () => make(random));

const demand = (random) =>
  said({
    server: pick(random, VERSIONS),
    edition: random(4) === 0 ? pick(random, ["standard", "datacenter", "essentials", "foundation"]) : undefined,
    rds: maybe(random, () => random(2) === 0),
    cohorts: list(random, 5, cohort),
    administrators: maybe(random, () => random(6)),
    external: random(3) === 0 ? { users: random(100), servers: random(5) } : undefined,
    perServer: random(4) === 0 ? { servers: random(5), connections: random(100) } : undefined,
    owned: maybe(random, () => list(random, 4, () => ({ product: pick(random, ["base", "rds"]), cal: cal(random), quantity: random(300) }))),
    prices: random(2) === 0 ? { baseUser: random(5000), baseDevice: random(5000), rdsUser: random(20000), rdsDevice: random(20000) } : undefined,
    packs: random(2) === 0 ? pick(random, [[1, 5, 10, 50], [5, 20], [3, 7], []]) : undefined,
  });

const many = (make, seed, count) => {
  const random = generator(seed);
  return Array.from({ length: count }, () => make(random));
};

export const setups = (count) => many(setup, 1, count);
export const demands = (count) => many(demand, 2, count);
