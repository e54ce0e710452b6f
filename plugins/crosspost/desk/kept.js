// What the physician marks and edits, kept in this browser: a record for each post, by its id, of `FIELDS`.
// A browser may keep nothing for a local file; then it lasts as long as the page, and `kept.lasting` is false.
const kept = (() => {
  const FIELDS = { posted: /^\d{4}-\d\d-\d\d$/, text: /^/, title: /^/, was: /^/ };
  const prefix = `rounds desk ${document.body.dataset.site} `;
  const records = new Map();
  let storage = null;
  try {
    storage = localStorage;
    storage.setItem(`${prefix}?`, "");
    storage.removeItem(`${prefix}?`);
  } catch {
    storage = null;
  }

  const clean = (record) =>
    Object.fromEntries(Object.entries(FIELDS).flatMap(([name, form]) => {
      const value = record?.[name];
      return typeof value === "string" && form.test(value) ? [[name, value]] : [];
    }));

  const read = (id) => records.get(id) ?? {};

  const write = (id, changes) => {
    const record = clean({ ...read(id), ...changes });
    const empty = !Object.keys(record).length;
    if (empty) records.delete(id);
    else records.set(id, record);
    try {
      if (empty) storage?.removeItem(prefix + id);
      else storage?.setItem(prefix + id, JSON.stringify(record));
    } catch {
      storage = null; // full, or forbidden by now
    }
  };

  const recall = () => {
    records.clear();
    for (let at = 0; at < (storage?.length ?? 0); at += 1) {
      const key = storage.key(at);
      if (!key.startsWith(prefix)) continue;
      try {
        records.set(key.slice(prefix.length), clean(JSON.parse(storage.getItem(key))));
      } catch {
        // somebody else's entry; it stays as it is
      }
    }
  };
  recall();

  const json = () => JSON.stringify({ desk: 1, posts: Object.fromEntries([...records].sort()) }, null, 2);

  // A cell that a spreadsheet would take for a formula gets an apostrophe, as in our other tables.
  const cell = (value) => `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
  const csv = (lines) => lines.map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";

  // How many posts a saved file tells of; null for a file that isn't one.
  const load = (text) => {
    let posts;
    try {
      ({ posts } = JSON.parse(text));
    } catch {
      return null;
    }
    if (typeof posts !== "object" || posts === null || Array.isArray(posts)) return null;
    for (const [id, record] of Object.entries(posts)) write(id, record);
    return Object.keys(posts).length;
  };

  return { read, write, recall, json, csv, load, get lasting() { return storage !== null; } };
})();
