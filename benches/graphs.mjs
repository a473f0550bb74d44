// Graphs that a minimum cut might take long for, each of about a million rows.

import { organisation, random, shuffle } from "./organisation.mjs";

const EQUAL = [1, 1];
const CLOSE = [1_000_001, 1_000_000];
const MOST = 4_294_967_295;

/** Columns from a list of pairs: ids say nothing about where in the graph somebody stands, and rows come in any order. */
function graph(pairs, user_count, device_count, seed = 77) {
  const below = random(seed);
  const names = (count) => {
    const ids = Uint32Array.from({ length: count }, (_, id) => id);
    shuffle([ids], below);
    return ids;
  };
  const [user_ids, device_ids] = [names(user_count), names(device_count)];
  const users = Uint32Array.from(pairs, ([user]) => user_ids[user]);
  const devices = Uint32Array.from(pairs, ([, device]) => device_ids[device]);
  shuffle([users, devices], below);
  return { users, devices };
}

const list = (length, pair) => Array.from({ length }, (_, at) => pair(at));

/** A user on the way has two devices, a device two users. */
const path = () => graph(list(1_000_000, (at) => [Math.ceil(at / 2), Math.floor(at / 2)]), 500_001, 500_000);

/** Squares of two users and two devices in a row, each a little short of room, with a device to spare at the far end alone. */
function squares() {
  const count = 200_000;
  const pairs = list(count, (at) => [0, 1].flatMap((user) => [0, 1].map((device) => [2 * at + user, 2 * at + device]))).flat();
  for (let at = 0; at < count; at += 1) pairs.push([2 * at + 1, 2 * at + 2]);
  return graph(pairs, 2 * count, 2 * count + 1);
}

/** Each user works on the devices of three in a row: what lacks room at one end has to be passed on to the other, link by link. */
function band() {
  const count = 330_000;
  return graph(list(count, (at) => [0, 1, 2].map((step) => [at, Math.min(at + step, count)])).flat(), count, count + 1);
}

/** Bands of 3, 4, 5, … users: as many lengths of ways as there are bands. */
function bands() {
  const pairs = [];
  let [users, devices] = [0, 0];
  for (let length = 3; pairs.length < 990_000; length += 1) {
    for (let at = 0; at < length; at += 1) for (const step of [0, 1, 2]) pairs.push([users + at, devices + Math.min(at + step, length)]);
    users += length;
    devices += length + 1;
  }
  return graph(pairs, users, devices);
}

/** Every user on every device. */
const dense = () => graph(list(1_000_000, (at) => [Math.floor(at / 1_000), at % 1_000]), 1_000, 1_000);
const star = () => graph(list(1_000_000, (at) => [0, at]), 1, 1_000_000);
const stars = () => graph(list(1_000_000, (at) => (Math.floor(at / 1_000) % 2 ? [at, Math.floor(at / 1_000)] : [Math.floor(at / 1_000), at])), 1_000_000, 1_000_000);

/** A field of crossings, users and devices in turn, each next to four others. */
function field() {
  const side = 706;
  const number = (x, y) => Math.floor((y * side + x) / 2);
  const pairs = [];
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      for (const [to_x, to_y] of [[x + 1, y], [x, y + 1]]) {
        if (to_x < side && to_y < side) pairs.push((x + y) % 2 ? [number(to_x, to_y), number(x, y)] : [number(x, y), number(to_x, to_y)]);
      }
    }
  }
  return graph(pairs, side * side, side * side);
}

/** Anybody on anything, by chance: one giant part. */
const chance = (users, devices) => () => {
  const below = random(5);
  return graph(list(1_000_000, () => [below(users), below(devices)]), users, devices);
};

/** Few are in most rows: the one drawn is the square of chance. */
function crowd() {
  const below = random(9);
  const skewed = () => Math.floor((below(65_536) * below(65_536)) / 65_536);
  return graph(list(1_000_000, () => [skewed(), skewed()]), 65_536, 65_536);
}

const roamers = () => organisation(1_000_000);

/** What it is, how it is made, and the prices. */
export const GRAPHS = [
  ["one path through everybody", path, EQUAL],
  ["one path through everybody, prices close", path, CLOSE],
  ["squares in a row, room at the far end", squares, CLOSE],
  ["a band of threes, room at the far end", band, CLOSE],
  ["bands of threes of every length", bands, CLOSE],
  ["everybody on everything", dense, EQUAL],
  ["everybody on everything, prices close", dense, CLOSE],
  ["one star", star, CLOSE],
  ["stars of users and of devices", stars, CLOSE],
  ["a field", field, CLOSE],
  ["chance, three rows each", chance(333_333, 333_333), EQUAL],
  ["chance, three rows each, prices close", chance(333_333, 333_333), CLOSE],
  ["chance, ten rows each", chance(100_000, 100_000), EQUAL],
  ["chance, ten rows each, prices close", chance(100_000, 100_000), CLOSE],
  ["chance, more users than devices", chance(300_000, 100_000), [7, 20]],
  ["a few in most rows, prices close", crowd, CLOSE],
  ["the organisation, equal prices", roamers, EQUAL],
  ["the organisation, prices close", roamers, CLOSE],
  ["the organisation, prices 0 and 4,294,967,295", roamers, [0, MOST]],
  ["the organisation, prices 4,294,967,295 and 4,294,967,294", roamers, [MOST, MOST - 1]],
  ["chance, prices 4,294,967,295 and 4,294,967,294", chance(333_333, 333_333), [MOST, MOST - 1]],
  ["chance, prices 1 and 4,294,967,295", chance(333_333, 333_333), [1, MOST]],
];
