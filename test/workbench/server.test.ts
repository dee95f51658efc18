/** The server of `npm start`: what it gives, and what it keeps to itself. */
import { spawn } from "node:child_process";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const script = `import("./scripts/serve.mjs").then(async ({ serve }) => console.log((await serve({ port: 0 })).url))`;

let url = "";
let server: ReturnType<typeof spawn>;

beforeAll(async () => {
  server = spawn(process.execPath, ["--input-type=module", "-e", script], { cwd: root });
  url = await new Promise<string>((resolve) =>
    server.stdout?.once("data", (chunk) => resolve(String(chunk).trim())),
  );
});
afterAll(() => server.kill());

/** Asks for a path as it is: fetch would tidy "..". */
function ask(
  pathname: string,
  method = "GET",
): Promise<{ status: number; body: string; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path: pathname, method }, (response) => {
      let body = "";
      response.on("data", (chunk) => (body += String(chunk)));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
      );
    })
      .on("error", reject)
      .end();
  });
}

test("office.js comes unmodified from the installed package, whatever the case of its folders", async () => {
  expect((await ask("/office-js/EN-US/office_strings.js")).status).toBe(200);
  const { status, headers } = await ask("/office-js/office.js");
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
});

test("the trust question is answered in the words that office.js reads", async () => {
  const { body } = await ask("/office-js/AgaveErrorUX/index.html");
  const posted: unknown[] = [];
  const answer = /<script>(.*)<\/script>/s.exec(body)?.[1] ?? "";
  const parent = { postMessage: (...message: unknown[]) => posted.push(message) };
  new Function("parent", "location", answer)(parent, { origin: url });
  expect(posted).toEqual([['{"hostUserTrusted":true}', url]]);
});

test.each([
  "/../package.json",
  "/%2e%2e/package.json",
  "/pane/../package.json",
  "/pane/%2e%2e%2fpackage.json",
  "/office-js/..%5c..%5cpackage.json",
  "/samples/make.ts",
  "/samples/../package.json",
  "/pane/%00",
  "/%E0%A4%A",
  "/pane/",
  "/scripts/serve.mjs",
])("%s is not given", async (pathname) => {
  expect((await ask(pathname)).status).toBe(404);
});

test("nothing is taken", async () => {
  expect((await ask("/", "POST")).status).toBe(405);
});

test("a port in use is said in words", async () => {
  const taken: Server = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "localhost", resolve));
  const { port } = taken.address() as AddressInfo;
  const said = await new Promise<string>((resolve) => {
    const attempt = `import("./scripts/serve.mjs").then(({ serve }) => serve({ port: ${port} })).catch((error) => console.log(error.code))`;
    const second = spawn(process.execPath, ["--input-type=module", "-e", attempt], { cwd: root });
    second.stdout.once("data", (chunk) => resolve(String(chunk).trim()));
  });
  taken.close();
  expect(said).toBe("EADDRINUSE");
});
