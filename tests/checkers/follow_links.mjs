// linkinator with a patience of its own: `node follow_links.mjs ORIGIN START…` prints its result.
// Its command line starts every request at once, whatever --concurrency says, and calls a link
// dead where a busy server did not take the connection within ten seconds.
import { LinkChecker } from "linkinator";
import { Agent, setGlobalDispatcher } from "undici";

const MINUTE = 60_000;
const [origin, ...starts] = process.argv.slice(2);

setGlobalDispatcher(
  new Agent({ connections: 4, connect: { timeout: MINUTE }, headersTimeout: 3 * MINUTE }),
);

const result = await new LinkChecker().check({
  path: starts.map((path) => origin + path),
  recurse: true,
  checkCss: true,
  checkFragments: true,
  // Other hosts are not asked, and the admin's address only leads to its login.
  linksToSkip: async (link) => !link.startsWith(`${origin}/`) || link.startsWith(`${origin}/admin/`),
});

console.log(JSON.stringify(result.links.map(({ url, status, state, parent }) => ({ url, status, state, parent }))));
