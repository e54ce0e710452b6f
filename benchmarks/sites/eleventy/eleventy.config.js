import { feedPlugin } from "@11ty/eleventy-plugin-rss";
import { drawMissing } from "./cards.js";

const slugify = (name) => name.toLowerCase().replaceAll(" ", "-");
const SIZE = 10;

/* Pages of ten for each name: pagination within pagination, which Eleventy leaves to a collection. */
function chunks(names, itemsOf) {
  return names.flatMap((name) => {
    const items = itemsOf(name);
    const slug = slugify(name);
    const total = Math.ceil(items.length / SIZE);
    return Array.from({ length: total }, (_, number) => ({
      name, slug, number: number + 1, total, items: items.slice(number * SIZE, (number + 1) * SIZE),
    }));
  });
}

export default function (config) {
  let cards = [];

  config.addPlugin(feedPlugin, {
    type: "atom",
    outputPath: "/feed.xml",
    collection: { name: "newest", limit: 20 },
    metadata: {
      language: "en", title: "Your Practice", subtitle: "", base: "https://practice.example/",
      author: { name: "Your Name, MD" },
    },
  });

  const newestFirst = (api) => api.getFilteredByGlob("posts/*.md").reverse();
  config.addCollection("newest", (api) => api.getFilteredByGlob("posts/*.md").slice(-20));
  config.addCollection("posts", (api) => {
    const posts = newestFirst(api);
    cards = posts.map((post) => ({ title: post.data.title, slug: post.fileSlug }));
    return posts;
  });
  for (const [collection, key] of [["tagPages", "tags"], ["topicPages", "category"]]) {
    config.addCollection(collection, (api) => {
      const byName = new Map();
      for (const post of newestFirst(api)) {
        for (const name of [post.data[key]].flat()) {
          byName.set(name, [...(byName.get(name) ?? []), post]);
        }
      }
      return chunks([...byName.keys()].sort(), (name) => byName.get(name));
    });
  }
  config.addFilter("slugify", slugify); // its own does more, and is slow
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.on("eleventy.after", async ({ directories }) => drawMissing(cards, `${directories.output}cards`));

  return { markdownTemplateEngine: false, htmlTemplateEngine: "njk" };
}
