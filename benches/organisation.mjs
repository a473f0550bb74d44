// Organisations to count, made up by rule: the same for everybody who measures, whether in Node.js, natively or in a browser.

/** Marsaglia's xorshift with 32 bits: quick, and the same everywhere. */
export function random(seed) {
  let state = seed;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}

/** Puts rows into an order in which nobody comes regularly, as in a log. */
export function shuffle(columns, below) {
  for (let last = columns[0].length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    for (const column of columns) [column[last], column[other]] = [column[other], column[last]];
  }
}

/**
 * An organisation with twice as many users as devices and ten rows for each user.
 *
 * Three users of five work on one device each. There are not enough devices for everybody to have one alone, so that every other
 * of these desks is shared by two. The others roam: a pool has 40 devices and 160 users, who work on whichever is free. At a million
 * rows that makes 100,000 users, 50,000 devices and about 777,000 distinct accesses.
 */
export function organisation(rows, seed = 20_240_229) {
  const below = random(seed);
  const pool_count = Math.max(1, Math.round(rows / 4_000));
  const roaming = pool_count * 160;
  const settled = (roaming * 3) / 2;
  const desks = pool_count * 160;
  const users = new Uint32Array(rows);
  const devices = new Uint32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    if (row < settled) {
      users[row] = row;
      devices[row] = row % desks;
    } else {
      const user = below(roaming);
      users[row] = settled + user;
      devices[row] = desks + (user % pool_count) * 40 + below(40);
    }
  }
  shuffle([users, devices], below);
  return { users, devices };
}

/**
 * On which of so many hosts each row happens: a pool and its desks have a farm of four, and one row in a hundred is on any of all hosts.
 */
export function hosts({ users, devices }, count, seed = 31) {
  const below = random(seed);
  return devices.map((device, row) => (below(100) ? ((device >> 5) * 4 + ((users[row] + row) & 3)) % count : below(count)));
}

/** The rows as somebody would export them. */
export function csv({ users, devices }) {
  const lines = ["User,Device"];
  for (let row = 0; row < users.length; row += 1) {
    lines.push(`NORDWIND\\u${String(users[row]).padStart(6, "0")},PC-${String(devices[row]).padStart(6, "0")}`);
  }
  return `${lines.join("\r\n")}\r\n`;
}
