export default { layout: "post.njk", permalink: (data) => `/${data.page.fileSlug}/` };
