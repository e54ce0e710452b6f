// A post as its network shows it, with its count said in words: the markup of `post.html`, made again for edited texts.
const showing = (() => {
  const number = (value) => value.toLocaleString("en");
  const plural = (count, word) => `${number(count)} ${word}${count === 1 ? "" : "s"}`;

  const RUN = new RegExp(String.raw`${counting.LINK.source}|(?<!\S)#[\p{L}\p{N}_]+`, "giu");
  const shownLink = (link) => {
    const shown = link.replace(/^https?:\/\//i, "").split(/[?#]/)[0].replace(/\/+$/, "");
    return shown.length <= 30 ? shown : `${shown.slice(0, 29)}…`;
  };
  const span = (kind, text) => Object.assign(document.createElement("span"), { className: kind, textContent: text });
  const runs = (text) => {
    const parts = [];
    let at = 0;
    for (const { 0: run, index } of text.matchAll(RUN)) {
      parts.push(span("text", text.slice(at, index)));
      parts.push(run.startsWith("#") ? span("tag", run) : span("link", shownLink(run)));
      at = index + run.length;
    }
    return [...parts, span("text", text.slice(at))];
  };
  const turn = (button, folded) => {
    button.textContent = folded ? "…more" : "less";
    button.setAttribute("aria-expanded", String(!folded));
  };
  const moreButton = (post) => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "fold" });
    turn(button, post.classList.contains("folded"));
    return button;
  };
  const words = (post, text, fold) => {
    const shown = post.querySelector(".words");
    if (text.length <= fold) return shown.replaceChildren(...runs(text));
    const cut = Math.max(text.lastIndexOf(" ", fold - 1), text.lastIndexOf("\n", fold - 1));
    const end = cut > 0 ? cut : fold;
    const below = span("below", "");
    below.append(...runs(text.slice(end).trimStart()));
    return shown.replaceChildren(...runs(text.slice(0, end).trimEnd()), " ", moreButton(post), below);
  };

  const verdict = (rule, text, url) => {
    const length = counting.count(text, rule);
    const unit = rule.unit === "characters" ? "" : ` ${rule.unit}`;
    const over = rule.limit === null ? 0 : length - rule.limit;
    const wrongs = [];
    if (over > 0) wrongs.push(`${number(over)} too many`);
    if (rule.least && length < rule.least) wrongs.push(`${number(rule.least - length)} too few`);
    if (rule.placement === "text" && url && !filling.holdsLink(text, url)) wrongs.push("the link back is missing");
    const left = rule.limit === null ? ` ${rule.unit}, no limit known` : ` of ${number(rule.limit)}${unit}`;
    const rest = rule.limit === null || over > 0 ? [] : [`${number(-over)} left`];
    return { length, wrongs, left, rest };
  };

  const count = (post, rule, text) => {
    const { length, wrongs, left, rest } = verdict(rule, text, post.dataset.url);
    const sum = post.querySelector(".sum");
    const strong = wrongs.map((wrong) => Object.assign(document.createElement("strong"), { textContent: wrong }));
    const ends = [...rest, ...strong].flatMap((end) => [", ", end]);
    sum.replaceChildren(Object.assign(document.createElement("b"), { textContent: number(length) }), left, ...ends);
    post.querySelector(".count").classList.toggle("over", wrongs.length > 0);
    const meter = post.querySelector("meter");
    if (meter) meter.value = length;
  };

  const title = (post, rule, text) => {
    const length = counting.points(text);
    const over = rule.title ? length - rule.title : 0;
    const shown = post.querySelector(".title-count");
    shown.textContent = rule.title ? `${number(length)} of ${rule.title}` : plural(length, "character");
    if (over > 0) shown.textContent += `, ${number(over)} too many`;
    shown.classList.toggle("over", over > 0);
    post.querySelector(".heading").textContent = text;
  };

  return { number, plural, words, count, title, turn, moreButton };
})();
