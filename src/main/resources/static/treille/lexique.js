// The definition of a word opens under a mouse that stays on it; a click keeps it open. Keyboard, touch and pages without
// script have the button alone.
let attente;
const definition = terme => document.getElementById(terme.getAttribute("popovertarget"));
document.addEventListener("pointerover", event => {
    if (event.pointerType !== "mouse") return;
    const terme = event.target.closest?.(".terme");
    const survol = event.target.closest?.(".definition");
    if (terme || survol) clearTimeout(attente);
    if (!terme || definition(terme).matches(":popover-open")) return;
    attente = setTimeout(() => {
        if (!terme.isConnected) return;
        terme.dataset.survol = "oui";
        definition(terme).showPopover({source: terme});
    }, 150);
});
document.addEventListener("pointerout", event => {
    if (!event.target.closest?.(".terme, .definition")) return;
    clearTimeout(attente);
    attente = setTimeout(() => {
        for (const terme of document.querySelectorAll(".terme[data-survol]")) {
            delete terme.dataset.survol;
            definition(terme).hidePopover();
        }
    }, 250);
});
document.addEventListener("click", event => {
    const terme = event.target.closest?.(".terme[data-survol]");
    if (!terme) return;
    event.preventDefault();
    delete terme.dataset.survol;
});
