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

// What htmx would ignore is shown: a form with its reasons, an error page in place of a whole page. Where a part of the
// page was expected, the sentence of the error page stands above what was sent.
document.addEventListener("htmx:beforeSwap", event => {
    const {xhr, boosted, elt} = event.detail;
    if (xhr.status < 400) return;
    if (xhr.status === 422 || xhr.status === 409 || boosted) {
        event.detail.shouldSwap = true;
        event.detail.isError = false;
        return;
    }
    const page = new DOMParser().parseFromString(xhr.responseText, "text/html");
    dire(elt, page.querySelector("main .carte p")?.textContent ?? "Une erreur est survenue. Réessayez dans un instant.");
});
document.addEventListener("htmx:sendError", event =>
    dire(event.detail.elt, "La connexion est coupée. Rien n'est perdu ; réessayez dans un instant."));
document.addEventListener("htmx:beforeRequest", () => document.getElementById("echec")?.remove());

function dire(elt, phrase) {
    const p = document.createElement("p");
    p.id = "echec";
    p.className = "fr-error-text";
    p.setAttribute("role", "alert");
    p.textContent = phrase;
    document.getElementById("echec")?.remove();
    const cible = elt.closest?.("tr, form, section") ?? document.getElementById("contenu");
    if (cible.matches("tr")) cible.querySelector("th").append(p);
    else cible.prepend(p);
}

// An entry of the menu that is unfolded over the page folds again when one goes elsewhere or asks for it.
const replier = sauf => document.querySelectorAll(".menu-large .menu__groupe[open]").forEach(groupe => {
    if (!sauf || !groupe.contains(sauf)) groupe.open = false;
});
document.addEventListener("click", event => replier(event.target));
document.addEventListener("focusin", event => replier(event.target));
document.addEventListener("keydown", event => {
    const groupe = event.key === "Escape" && event.target.closest?.(".menu-large .menu__groupe[open]");
    if (!groupe) return;
    groupe.open = false;
    groupe.querySelector("summary").focus();
});

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

// A form that adds is sent once; its list, asked again, says that it is done. A refusal of the network gives it back.
document.addEventListener("htmx:beforeRequest", event => {
    const form = event.target;
    if (!form.matches("form[data-une-fois]")) return;
    if (form.dataset.envoye) event.preventDefault();
    form.dataset.envoye = "oui";
});
for (const name of ["htmx:sendError", "htmx:responseError"]) {
    document.addEventListener(name, event => delete event.target.dataset.envoye);
}

// When members come or go, the lists of those who may come are asked again.
document.addEventListener("htmx:afterSettle", event => {
    if (event.target.id === "membres") htmx.trigger(document.body, "membres-changes");
});

// When a swap takes away what had the focus, the focus goes to the nearest part of the page that is still there.
const PRENABLE = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
// A second answer may be swapped in before the first has settled: it does not forget where the focus was.
let chemin = [];
document.addEventListener("htmx:beforeSwap", () => {
    if (document.activeElement !== document.body) chemin = [];
    for (let e = document.activeElement; e && e !== document.body; e = e.parentElement) if (e.id) chemin.push(e.id);
});
document.addEventListener("htmx:afterSettle", () => {
    if (document.activeElement === document.body)
        chemin.map(id => document.getElementById(id)).find(e => e?.matches(PRENABLE))?.focus({preventScroll: true});
    chemin = [];
});

// What was typed before the scripts were there, or comes back with the page, is looked for now.
document.addEventListener("DOMContentLoaded", () => {
    for (const champ of document.querySelectorAll("input[type=search]")) {
        if (champ.value === champ.defaultValue) continue;
        for (const nom of ["input", "search"]) champ.dispatchEvent(new Event(nom, {bubbles: true}));
    }
});

// Buttons that only a script can serve show themselves when there is one, in what is swapped in too.
const montrerLesBoutons = racine => racine.querySelectorAll("[data-imprimer]").forEach(b => b.hidden = false);
montrerLesBoutons(document);
document.addEventListener("htmx:load", event => montrerLesBoutons(event.detail.elt));
document.addEventListener("click", event => {
    if (event.target.closest("[data-imprimer]")) print();
});
