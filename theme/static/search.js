// The search page: asks the index beside the site (made by Pagefind) and lists what was found. Nothing leaves the device.
const results = document.getElementById("results");
const field = document.getElementById("words");
const status = document.getElementById("found");
const list = document.createElement("ol");
list.className = "found";
const says = results.dataset;
const AT_ONCE = 10;
const WAIT = 250; // milliseconds of rest while somebody types

let loaded;

function pagefind() {
  loaded ??= import(`${says.bundle}pagefind.js`).then(async (library) => {
    await library.options({ excerptLength: 28 });
    return library;
  });
  return loaded;
}

function said(text, words, number = "") {
  return text.replace("{number}", number).replace("{words}", () => words);
}

// The excerpt marks the words that were found; everything else in it is plain text.
function excerpt(html) {
  const part = document.createElement("p");
  part.append("… ");
  for (const node of new DOMParser().parseFromString(html, "text/html").body.childNodes) {
    const kept = node.nodeName === "MARK" ? document.createElement("mark") : document.createTextNode("");
    kept.textContent = node.textContent;
    part.append(kept);
  }
  part.append(" …");
  return part;
}

function item(found) {
  const row = document.createElement("li");
  const heading = document.createElement("h2");
  const link = document.createElement("a");
  link.href = found.url;
  link.textContent = found.meta.title;
  heading.append(link);
  row.append(heading, excerpt(found.excerpt));
  return row;
}

async function add(rest) {
  const rows = (await Promise.all(rest.slice(0, AT_ONCE).map((one) => one.data()))).map(item);
  list.append(...rows);
  if (rest.length <= AT_ONCE) return rows;
  const more = document.createElement("button");
  more.className = "button quiet";
  more.textContent = says.more;
  more.addEventListener("click", async () => {
    const [first] = await add(rest.slice(AT_ONCE));
    more.remove();
    first.querySelector("a").focus();
  });
  list.after(more);
  return rows;
}

let last = "";

async function search() {
  const words = field.value.trim();
  last = words;
  history.replaceState(null, "", words ? `?q=${encodeURIComponent(words)}` : location.pathname);
  const { results: found } = words ? await (await pagefind()).search(words) : { results: [] };
  if (last !== words) return; // somebody typed on meanwhile
  list.replaceChildren();
  results.querySelector("button")?.remove();
  if (found.length) status.after(list);
  else list.remove();
  await add(found);
  const text = found.length ? (found.length === 1 ? says.one : says.many) : says.none;
  status.textContent = words ? said(text, words, found.length) : "";
}

function failed() {
  status.textContent = says.failed;
}

let resting;
field.addEventListener("input", () => {
  clearTimeout(resting);
  resting = setTimeout(() => search().catch(failed), WAIT);
});
field.form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(resting);
  search().catch(failed);
});
field.value = new URLSearchParams(location.search).get("q") || "";
if (field.value) search().catch(failed);
