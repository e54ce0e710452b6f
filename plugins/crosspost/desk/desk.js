"use strict";
// Copying, finding and narrowing. Everything can be read, and its text selected, without this script.
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const find = document.getElementById("find");
  const network = document.getElementById("network");
  const unread = document.getElementById("unread");
  const said = document.getElementById("found");
  const articles = all(".article").map((element) => ({
    element,
    words: element.querySelector("summary").textContent.toLowerCase() + " " + element.id.toLowerCase(),
    posts: [...element.querySelectorAll(".post")],
  }));

  document.documentElement.classList.add("scripted");

  // Browsers offer navigator.clipboard only where they call the page secure; a local file isn't one for all of them.
  const copySelected = (text) => {
    const back = document.activeElement;
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "hidden";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    back?.focus();
    return done;
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copySelected(text);
    }
  };

  const confirm = (button, done) => {
    said.textContent = done
      ? `${button.dataset.said} copied`
      : "This browser doesn’t let the page copy: select the text under “Exactly what is pasted”.";
    button.dataset.done = done ? "Copied" : "Not copied";
    setTimeout(() => delete button.dataset.done, 2500);
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copies]");
    if (button) confirm(button, await copy(document.getElementById(button.dataset.copies).value));
  });

  const narrow = () => {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { element, words: has, posts } of articles) {
      let left = 0;
      for (const post of posts) {
        post.hidden =
          (network.value && post.dataset.platform !== network.value) ||
          Boolean(unread?.checked && post.dataset.status !== "read_before_posting");
        left += !post.hidden;
      }
      const narrowed = network.value || unread?.checked;
      element.hidden = !words.every((word) => has.includes(word)) || (narrowed && !left);
      shown += !element.hidden;
    }
    said.textContent = shown === 1 ? "1 article" : `${shown} articles`;
  };

  for (const field of [find, network, unread]) field?.addEventListener("input", narrow);

  const openNamed = () => {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (named?.matches(".article")) {
      for (const { element } of articles) element.open = element === named;
      named.scrollIntoView();
    }
  };
  addEventListener("hashchange", openNamed);
  openNamed();
})();
