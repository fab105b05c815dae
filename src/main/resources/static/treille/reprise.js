// Goes on by itself where the page has one next step; without script, its button does.
document.querySelector("form[data-reprise]")?.requestSubmit();
const link = document.querySelector("a[data-suivre]");
if (link) location.replace(link.href);
