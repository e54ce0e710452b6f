// Showing, narrowing, copying, editing and marking. Everything can be read, and its text selected, without this script.
(() => {
  const rules = JSON.parse(document.body.dataset.rules);
  counting.learn(JSON.parse(document.body.dataset.patterns));
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const tool = (name) => document.querySelector(`[data-tool=${name}]`);
  const said = tool("said");
  const { number, plural } = showing;

  const articles = all(".article").map((element) => {
    const table = element.nextElementSibling;
    return {
      element,
      table,
      words: element.querySelector("summary").textContent.toLowerCase() + " " + element.id.toLowerCase(),
      purposes: element.dataset.purposes.split(" "),
      rows: all("[data-post]", table),
    };
  });
  const rowOf = new Map(articles.flatMap((article) => article.rows.map((row) => [row.dataset.post, { row, article }])));

  document.documentElement.classList.add("scripted");

  // Days

  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  };
  const inWords = (day) =>
    new Date(`${day}T12:00`).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });

  // Edited texts

  const field = (post, name) => post.querySelector(`[data-field=${name}]`);
  const isEdited = (box) => Boolean(box) && box.value !== box.defaultValue;

  const refresh = (post) => {
    const rule = rules[post.dataset.platform];
    const [text, title] = [field(post, "text"), field(post, "title")];
    showing.words(post, text.value, rule.fold);
    showing.count(post, rule, text.value);
    if (title) showing.title(post, rule, title.value);
    const open = post.querySelector(".open");
    const { url, media } = post.dataset;
    if (open) open.href = filling.address(rule, { text: text.value, url, title: title?.value ?? "", media });
    const { was } = kept.read(post.id);
    post.querySelector(".edited").hidden = !isEdited(text) && !isEdited(title);
    post.querySelector(".edited-note").textContent =
      was === undefined || was === text.defaultValue ? "Edited by you." : "Edited by you; the text made from the article has changed since.";
  };

  const keepEdits = (post) => {
    const [text, title] = [field(post, "text"), field(post, "title")];
    const edited = isEdited(text) || isEdited(title);
    kept.write(post.id, {
      text: isEdited(text) ? text.value : undefined,
      title: isEdited(title) ? title.value : undefined,
      was: edited ? text.defaultValue : undefined,
    });
    warnIfNotKept();
  };

  let pause = 0;
  const sayCount = (post) => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      said.textContent = `${post.getAttribute("aria-label")}: ${post.querySelector(".sum").textContent}`;
    }, 1000);
  };

  const recallEdits = (post) => {
    const record = kept.read(post.id);
    for (const name of ["text", "title"]) {
      const box = field(post, name);
      if (box) box.value = record[name] ?? box.defaultValue;
    }
    if (record.text !== undefined || record.title !== undefined || !post.querySelector(".edited").hidden) refresh(post);
  };

  // Posts take shape when their article is first opened

  const showPosted = (post) => {
    const { posted } = kept.read(post.id);
    post.classList.toggle("done", Boolean(posted));
    post.querySelector("[data-posted]").checked = Boolean(posted);
    post.querySelector(".posted .on").textContent = posted ? inWords(posted) : "";
  };

  const unfold = ({ element, rows }) => {
    const held = element.querySelector("noscript");
    if (!held) return;
    const template = document.createElement("template");
    template.innerHTML = held.textContent;
    held.replaceWith(template.content);
    for (const post of all(".post", element)) {
      for (const box of all("[data-field]", post)) box.readOnly = false;
      post.querySelector("span.fold")?.replaceWith(showing.moreButton(post));
      recallEdits(post);
      showPosted(post);
    }
    showRows(element, rows);
  };

  document.addEventListener("toggle", (event) => {
    const article = event.target.open && articles.find(({ element }) => element === event.target);
    if (article) unfold(article);
  }, true);

  // Narrowing

  const STATES = {
    "": () => true,
    open: (row, posted) => !posted,
    ready: (row, posted) => !posted && row.dataset.status === "ready",
    read: (row, posted) => !posted && row.dataset.status !== "ready",
    posted: (row, posted) => posted,
  };
  const chosen = (name) => tool(name)?.value ?? "";

  const showRows = (element, rows) => {
    const hidden = new Set(rows.filter((row) => row.hidden).map((row) => row.dataset.post));
    for (const post of all(".post", element)) post.hidden = hidden.has(post.id);
    for (const network of all(".network", element)) {
      const posts = all(".post", network);
      const shown = posts.filter((post) => !post.hidden);
      network.hidden = !shown.length;
      const choices = all(".versions input", network);
      choices.forEach((choice, at) => { choice.parentElement.hidden = posts[at].hidden; });
      const first = choices.find((choice) => !choice.parentElement.hidden);
      if (first && choices.find((choice) => choice.checked)?.parentElement.hidden) first.checked = true;
    }
  };

  const narrow = () => {
    const words = chosen("find").toLowerCase().split(/\s+/).filter(Boolean);
    const [platform, purpose, state] = ["network", "purpose", "state"].map(chosen);
    let [shownArticles, shownPosts] = [0, 0];
    for (const { element, table, words: has, purposes, rows } of articles) {
      const wanted = words.every((word) => has.includes(word)) && (!purpose || purposes.includes(purpose));
      for (const row of rows) {
        const posted = Boolean(kept.read(row.dataset.post).posted);
        row.hidden = Boolean(platform && row.dataset.platform !== platform) || !STATES[state](row, posted);
      }
      const left = rows.filter((row) => !row.hidden).length;
      element.hidden = table.hidden = !wanted || (Boolean(platform || state) && !left);
      if (!element.hidden) [shownArticles, shownPosts] = [shownArticles + 1, shownPosts + left];
      showRows(element, rows);
    }
    said.textContent = `${plural(shownArticles, "article")}, ${plural(shownPosts, "post")}`;
  };
  for (const name of ["find", "network", "purpose", "state"]) tool(name)?.addEventListener("input", narrow);
  tool("beside")?.addEventListener("input", ({ target }) => {
    document.documentElement.classList.toggle("beside", target.checked);
  });

  // Marking as posted

  const showProgress = ({ element, rows }) => {
    let done = 0;
    for (const row of rows) {
      const { posted } = kept.read(row.dataset.post);
      row.querySelector(".box").textContent = posted ? "✓" : "";
      row.querySelector(".on").textContent = posted ? inWords(posted) : "";
      done += Boolean(posted);
    }
    element.querySelector(".progress").textContent = `${done} of ${number(rows.length)} posted`;
    element.querySelector(".progress").classList.toggle("all", done === rows.length);
    return done;
  };
  const showAllProgress = () => {
    if (tool("posted")) tool("posted").textContent = number(articles.map(showProgress).reduce((sum, done) => sum + done, 0));
  };
  const warnIfNotKept = () => {
    if (tool("not-kept")) tool("not-kept").hidden = kept.lasting;
  };

  const mark = ({ dataset, checked }) => {
    kept.write(dataset.posted, { posted: checked ? today() : undefined });
    showPosted(document.getElementById(dataset.posted));
    showAllProgress();
    warnIfNotKept();
    const name = document.getElementById(dataset.posted).getAttribute("aria-label");
    said.textContent = `${name}: ${checked ? "marked as posted" : "not posted"}`;
  };

  const recallAll = () => {
    for (const post of all(".post")) {
      recallEdits(post);
      showPosted(post);
    }
    showAllProgress();
  };
  addEventListener("storage", () => {
    kept.recall();
    recallAll();
  });

  // Saving and loading what was marked

  const table = () => [
    ["article", "network", "version", "posted", "edited"],
    ...[...rowOf].flatMap(([id, { row, article }]) => {
      const { posted, was } = kept.read(id);
      const { platform, variant } = row.dataset;
      const cells = [article.element.id, platform, String(Number(variant) + 1), posted ?? "", was === undefined ? "" : "yes"];
      return posted || was !== undefined ? [cells] : [];
    }),
  ];
  const SAVED = {
    json: ["application/json", () => kept.json()],
    csv: ["text/csv", () => `\uFEFF${kept.csv(table())}`],
  };
  for (const link of all("[data-saves]")) {
    link.addEventListener("click", () => {
      const [type, content] = SAVED[link.dataset.saves];
      URL.revokeObjectURL(link.href);
      link.href = URL.createObjectURL(new Blob([content()], { type }));
      link.download = `share-desk-${today()}.${link.dataset.saves}`;
    });
  }
  tool("load")?.addEventListener("change", async ({ target }) => {
    const loaded = kept.load(await target.files[0].text());
    target.value = "";
    recallAll();
    narrow();
    said.textContent = loaded === null ? "This is no file that a share desk saved." : `${plural(loaded, "post")} loaded`;
  });
  tool("print")?.addEventListener("click", () => print());

  // Copying

  const confirm = (button, done) => {
    said.textContent = done
      ? `${button.dataset.said} copied`
      : "This browser doesn’t let the page copy: select the text under “Edit the text”.";
    button.dataset.done = done ? "Copied" : "Not copied";
    setTimeout(() => delete button.dataset.done, 2500);
  };

  // What a press, a change, a letter typed does

  const PRESSED = {
    "[data-copies]": async (button) => confirm(button, await copying.copy(document.getElementById(button.dataset.copies).value)),
    "[data-undo]": (button) => {
      const post = document.getElementById(button.dataset.undo);
      for (const box of all("[data-field]", post)) box.value = box.defaultValue;
      keepEdits(post);
      refresh(post);
      field(post, "text").focus();
    },
    "button.fold": (button) => {
      showing.turn(button, button.closest(".post").classList.toggle("folded"));
    },
  };
  document.addEventListener("click", ({ target }) => {
    for (const [selector, act] of Object.entries(PRESSED)) {
      const button = target.closest(selector);
      if (button) act(button);
    }
  });
  document.addEventListener("input", ({ target }) => {
    if (target.matches("[data-posted]")) mark(target);
    if (!target.matches("[data-field]")) return;
    const post = target.closest(".post");
    keepEdits(post);
    refresh(post);
    sayCount(post);
  });

  // An address with an article's name, or a post's, opens it

  const openNamed = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const named = articles.find(({ element }) => element.id === id) ?? rowOf.get(id)?.article;
    if (!named) return;
    for (const { element } of articles) element.open = element === named.element;
    unfold(named);
    document.getElementById(id).scrollIntoView();
  };
  addEventListener("hashchange", openNamed);

  articles.filter(({ element }) => element.open).forEach(unfold);
  showAllProgress();
  warnIfNotKept();
  openNamed();
})();
