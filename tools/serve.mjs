// A small static server: a built site under the headers of its own `_headers` file, compressed as hosts do.
//
// usage: node tools/serve.mjs [--port 8080] [--rebuild "make build"]
//
// Serves dist/. With --rebuild it runs that command whenever a source file changes, and says how it went.

import { spawn } from "node:child_process";
import { existsSync, readFileSync, statSync, watch } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { headers_for, parse_headers } from "./headers.mjs";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".xml": "application/xml; charset=utf-8",
};
const NOT_COMPRESSED = new Set([".png", ".ico"]);

export const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });

/**
 * Serves a folder, and resolves to `{ origin, close }` once it listens.
 *
 * `base` is the path that the site stands under; `headers` replaces headers by name, and `null` takes one away.
 */
export async function serve(folder, { port = 0, host = "127.0.0.1", base = "/", headers: replaced = {} } = {}) {
  const root = resolve(folder);
  const compressed = new Map();

  function encode(file, bytes, accepted, version) {
    if (NOT_COMPRESSED.has(extname(file))) return [bytes, undefined];
    const encoding = /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : undefined;
    if (!encoding) return [bytes, undefined];
    const key = `${encoding} ${version} ${file}`;
    if (!compressed.has(key)) compressed.set(key, encoding === "br" ? brotli(bytes) : gzipSync(bytes, { level: 9 }));
    return [compressed.get(key), encoding];
  }

  function respond(request, response) {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
    const inside = path.startsWith(base) ? `/${path.slice(base.length)}` : undefined;
    const wanted = inside === undefined ? undefined : resolve(root, `.${inside}`, inside.endsWith("/") ? "index.html" : "");
    const within = wanted?.startsWith(root + sep) && inside !== "/_headers" && existsSync(wanted);
    if (within && statSync(wanted).isDirectory()) {
      response.writeHead(301, { Location: `${path}/` }).end();
      return;
    }
    const file = within ? wanted : join(root, "404.html");
    if (!existsSync(file)) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("not found\n");
      return;
    }
    const own = join(root, "_headers");
    const rules = existsSync(own) ? parse_headers(readFileSync(own, "utf8")) : [];
    const bytes = readFileSync(file);
    const [body, encoding] = encode(file, bytes, request.headers["accept-encoding"] ?? "", statSync(file).mtimeMs);
    const headers = {
      "Cache-Control": "no-cache",
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      Vary: "Accept-Encoding",
      ...headers_for(rules, inside),
      ...(encoding && { "Content-Encoding": encoding }),
      "Content-Length": body.length,
      ...replaced,
    };
    const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== null));
    response.writeHead(within ? 200 : 404, sent).end(request.method === "HEAD" ? undefined : body);
  }

  const server = createServer((request, response) => {
    try {
      respond(request, response);
    } catch (error) {
      // A rebuild may take the file away between two looks at it.
      response.writeHead(error instanceof URIError ? 400 : 503, { "Content-Type": "text/plain" }).end(`${error.message}\n`);
    }
  });
  await new Promise((listening, failed) => server.once("error", failed).listen(port, host, listening));
  return {
    origin: `http://${host}:${server.address().port}`,
    close: () => new Promise((closed) => (server.close(closed), server.closeAllConnections())),
  };
}

/** Runs a command whenever a file below one of the places changes, never twice at a time. */
function rebuild_on_change(command, places) {
  let running = false;
  let again = false;
  let settled;
  const rebuild = () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    const started = Date.now();
    console.log("something changed: building");
    spawn(command, { shell: true, stdio: ["ignore", "inherit", "inherit"] }).once("exit", (code) => {
      running = false;
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(code === 0 ? `built in ${seconds} s: reload the page` : "the build failed: what was built before is still served");
      if (again) {
        again = false;
        rebuild();
      }
    });
  };
  for (const place of places) {
    watch(place, { recursive: true }, () => {
      clearTimeout(settled);
      settled = setTimeout(rebuild, 300);
    });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: "string", default: "8080" }, rebuild: { type: "string" } } });
  try {
    const { origin } = await serve("dist", { port: Number(values.port) });
    console.log(`CAL Check is at ${origin} (Ctrl-C stops it)`);
  } catch (error) {
    if (error.code !== "EADDRINUSE") throw error;
    console.error(`port ${values.port} is in use: stop what listens there, or choose another with make serve PORT=…`);
    process.exit(1);
  }
  if (values.rebuild) rebuild_on_change(values.rebuild, ["src", "www", "index.html", "Trunk.toml", "Cargo.toml"]);
}
