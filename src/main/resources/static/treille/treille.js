// The few things that a page cannot do without script; every page works without it.

// A form is sent once: a double click does it once.
document.addEventListener("submit", event => {
    const form = event.target;
    if (form.dataset.envoye) {
        event.preventDefault();
        return;
    }
    if (form.method === "post" && !form.hasAttribute("hx-post")) {
        form.dataset.envoye = "oui";
        setTimeout(() => delete form.dataset.envoye, 8000);
    }
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-envoye]").forEach(f => delete f.dataset.envoye));

// What a fragment announces is said once by the live region of the page, even when the fragment comes again and again.
document.addEventListener("htmx:load", event => {
    const element = event.detail.elt;
    const source = element.matches?.("[data-annonce]") ? element : element.querySelector?.("[data-annonce]");
    const annonces = document.getElementById("annonces");
    if (source && annonces.textContent !== source.dataset.annonce) annonces.textContent = source.dataset.annonce;
});

// An error page is shown whole, where htmx would ignore it.
document.addEventListener("htmx:beforeSwap", event => {
    if (event.detail.xhr.status === 422 || event.detail.xhr.status === 409) {
        event.detail.shouldSwap = true;
        event.detail.isError = false;
    }
});
document.addEventListener("htmx:sendError", () => {
    document.getElementById("annonces").textContent = "La connexion est coupée. Rien n'est perdu ; réessayez dans un instant.";
});

for (const button of document.querySelectorAll("[data-imprimer]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
}

// A link of a map replaces the map and its list, not the page. The focus goes to the same link, or to the map when the
// link is gone with its group.
document.addEventListener("click", event => {
    const lien = event.target.closest?.("[data-fragment] a[href]");
    if (!lien || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const adresse = new URL(lien.getAttribute("href"), location);
    if (adresse.pathname !== location.pathname) return;
    event.preventDefault();
    const cadre = lien.closest("[data-fragment]");
    const fragment = cadre.dataset.fragment;
    htmx.ajax("GET", adresse.pathname + adresse.search, {source: cadre, target: fragment, select: fragment, swap: "outerHTML show:none"})
        .then(() => (lien.id && document.getElementById(lien.id) || document.getElementById(cadre.id))?.focus({preventScroll: true}));
});
