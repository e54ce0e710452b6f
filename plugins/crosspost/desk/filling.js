// The address that opens a network's page for a new post: the rules of `crosspost/share_links.py`, for edited texts.
const filling = (() => {
  const IN_TEXT = ["text", "own_field"];
  const without = (text, url) =>
    text.replaceAll(url, "").split("\n").map((line) => line.trimEnd()).join("\n").trim();

  const address = ({ compose, placement }, { text, url, title, media }) => {
    let words = text;
    if (compose.includes("{url}")) words = without(text, url);
    else if (IN_TEXT.includes(placement) && !text.includes(url.split("?")[0])) words = `${text}\n\n${url}`;
    const values = { text: words, url, title, media };
    return compose.replace(/\{(text|url|title|media)\}/g, (_, place) => encodeURIComponent(values[place]));
  };

  const holdsLink = (text, url) => text.includes(url.split("?")[0]);

  return { address, holdsLink };
})();
