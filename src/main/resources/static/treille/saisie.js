// What a person types is kept: in the database while typing, on the device when the server does not answer, and
// through the end of a session. Without script a form is sent whole, as it is.

const corps = document.body;
const annonces = document.getElementById("annonces");
const lecteur = corps.dataset.lecteur;
const PREFIXE = "treille.saisie/";
const entetes = () => ({...JSON.parse(corps.getAttribute("hx-headers") || "{}"), "HX-Request": "true"});
const heure = instant => new Date(instant).toLocaleTimeString("fr-FR", {hour: "2-digit", minute: "2-digit"});
const dire = phrase => annonces.textContent = phrase;

// What stays on the device: nothing when it refuses, or when somebody else signs in.
const appareil = {
    lire: cle => { try { return JSON.parse(localStorage.getItem(PREFIXE + cle)); } catch { return null; } },
    garder(cle, contenu) { try { localStorage.setItem(PREFIXE + cle, JSON.stringify(contenu)); } catch { /* full */ } },
    oublier: cle => { try { localStorage.removeItem(PREFIXE + cle); } catch { /* refused */ } },
    vider(sauf) {
        try {
            for (const cle of Object.keys(localStorage)) {
                if (cle.startsWith(PREFIXE) && !(sauf && cle.startsWith(PREFIXE + sauf))) localStorage.removeItem(cle);
            }
        } catch { /* refused */ }
    }
};
if (lecteur) appareil.vider(lecteur);
document.addEventListener("submit", event => {
    if (new URL(event.target.action, location).pathname === "/deconnexion") appareil.vider();
});

// Fields that a person types in, by name.
const champs = racine => [...racine.querySelectorAll("input, select, textarea")].filter(c =>
    c.name && !c.name.startsWith("_") && !["hidden", "password", "file", "submit"].includes(c.type));
function valeurs(racine) {
    const lues = {};
    for (const champ of champs(racine)) {
        if (["checkbox", "radio"].includes(champ.type) && !champ.checked) continue;
        (lues[champ.name] ??= []).push(champ.value);
    }
    return lues;
}
function remplir(racine, nouvelles, noms) {
    for (const champ of champs(racine)) {
        if (noms && !noms.includes(champ.name)) continue;
        const dites = nouvelles[champ.name] ?? [];
        if (["checkbox", "radio"].includes(champ.type)) champ.checked = dites.includes(champ.value);
        else champ.value = dites[0] ?? "";
    }
}

// A section: one request at a time, and the last text typed always leaves.
class Section {
    constructor(element) {
        this.element = element;
        this.cle = lecteur + element.dataset.saisie;
        this.abandon = new AbortController();
        this.dernieres = JSON.stringify(valeurs(element));
        this.nommerLesChamps();
        const perdue = appareil.lire(this.cle);
        if (perdue && JSON.stringify(perdue.valeurs) !== JSON.stringify(valeurs(element))) {
            remplir(element, perdue.valeurs);
            this.version = perdue.version;
            dire("Ce que vous aviez saisi a été rétabli.");
            this.attendre(0);
        } else appareil.oublier(this.cle);
        element.addEventListener("input", () => this.attendre(1000));
        element.addEventListener("change", () => this.attendre(200));
        // Sent whole: what the server answers is now the truth, and nothing of it stays here.
        element.closest("form")?.addEventListener("submit", () => {
            clearTimeout(this.minuterie);
            this.abandon.abort();
            appareil.oublier(this.cle);
        });
        element.addEventListener("click", event => {
            const choix = event.target.closest("[data-choix]")?.dataset.choix;
            if (choix) this.choisir(choix);
        });
    }

    get etat() { return this.element.querySelector(".saisie__etat"); }
    get version() { return Number(this.etat.dataset.version); }
    set version(version) { this.etat.dataset.version = version; }

    attendre(delai) {
        appareil.garder(this.cle, {version: this.version, valeurs: valeurs(this.element)});
        clearTimeout(this.minuterie);
        this.minuterie = setTimeout(() => this.enregistrer(), delai);
    }

    get conflit() { return this.etat.querySelector(".saisie__conflit"); }

    // Two texts to choose from stay two until the person has chosen; what has not changed is not sent again.
    async enregistrer() {
        if (this.enCours) { this.encore = true; return; }
        if (this.conflit && !this.choisi) return;
        if (!this.choisi && JSON.stringify(valeurs(this.element)) === this.dernieres) return appareil.oublier(this.cle);
        this.enCours = true;
        this.encore = false;
        const lues = valeurs(this.element);
        const envoi = new URLSearchParams({_version: this.version});
        for (const [nom, dites] of Object.entries(lues)) dites.forEach(valeur => envoi.append(nom, valeur));
        try {
            const reponse = await fetch(this.element.dataset.saisie, {method: "POST", body: envoi, headers: entetes(), signal: this.abandon.signal});
            if (reponse.status === 403 || reponse.redirected) throw new Error("session");
            if (!reponse.ok && reponse.status !== 409) throw new Error("serveur");
            this.etat.outerHTML = await reponse.text();
            this.element.classList.remove("saisie--perdue");
            this.nommerLesChamps();
            this.dernieres = JSON.stringify(lues);
            this.choisi = false;
            session.geste();
            if (reponse.status === 409) {
                this.ici = true;
                this.conflit.focus();
                dire(this.conflit.querySelector("p").textContent);
            } else dire(this.etat.textContent.trim().replace(/\s+/g, " "));
            if (!this.encore) appareil.oublier(this.cle);
        } catch (echec) {
            if (this.abandon.signal.aborted) return;
            const phrase = echec.message === "session"
                ? "Pas enregistré : votre session est fermée. Votre texte est gardé sur cet appareil."
                : "Pas enregistré : le serveur ne répond pas. Votre texte est gardé sur cet appareil.";
            this.element.classList.add("saisie--perdue");
            this.etat.querySelector(".saisie__phrase").textContent = phrase;
            dire(phrase);
            if (echec.message === "session") session.fermer();
            else setTimeout(() => this.attendre(0), 15000);
        } finally {
            this.enCours = false;
            if (this.encore) this.attendre(200);
        }
    }

    // Where the other text was typed in this very window, it is in the fields, perhaps longer by now.
    choisir(choix) {
        for (const bloc of this.conflit.querySelectorAll("[data-champ]")) {
            const {champ, garde, ecarte} = bloc.dataset;
            const cible = champs(this.element).find(c => c.name === champ);
            const texte = cible?.matches("textarea, input[type=text]");
            const autre = this.ici && texte ? cible.value : ecarte;
            const deux = texte ? [garde, autre].filter(Boolean).join(cible.matches("textarea") ? "\n" : " ") : garde;
            const choisi = {garde, ecarte: autre, deux}[choix];
            remplir(this.element, {[champ]: texte ? [choisi] : choisi.split("\n")}, [champ]);
        }
        this.choisi = true;
        this.ici = false;
        champs(this.element)[0]?.focus();
        this.attendre(0);
    }

    // The server knows the names of the fields and the hour of Paris; the page, their labels and the hour here.
    nommerLesChamps() {
        for (const moment of this.etat.querySelectorAll("time")) moment.textContent = heure(moment.dateTime);
        for (const bloc of this.element.querySelectorAll("[data-champ]")) {
            const libelle = champs(this.element).find(c => c.name === bloc.dataset.champ)?.labels?.[0]?.firstChild;
            if (libelle) bloc.querySelector(".deux-textes__champ").textContent = libelle.textContent.trim();
        }
    }
}

// The session: each gesture, in this window or in another, gives it its whole life again.
const session = {
    duree: Number(corps.dataset.session || 0) * 1000,
    boite: document.getElementById("session"),
    geste() {
        if (!this.duree || this.fermee) return;
        this.fin = Date.now() + this.duree;
        try { localStorage.setItem("treille.session", this.fin); } catch { /* refused */ }
    },
    regarder() {
        if (!this.duree || this.fermee) return;
        try { this.fin = Math.max(this.fin, Number(localStorage.getItem("treille.session"))); } catch { /* refused */ }
        const reste = this.fin - Date.now();
        if (reste <= 0) this.fermer();
        else if (reste <= Math.min(300000, this.duree / 2)) this.prevenir();
        else if (this.boite.open) this.boite.close();
    },
    prevenir() {
        document.getElementById("session-heure").textContent = heure(this.fin);
        if (this.boite.open) return;
        this.boite.showModal();
        dire(`Votre session se ferme à ${heure(this.fin)}.`);
    },
    async rester() {
        try {
            const reponse = await fetch("/session/prolongation", {method: "POST", headers: entetes()});
            if (reponse.status !== 204) return this.fermer();
            this.geste();
            this.boite.close();
            dire("Vous restez connecté.");
        } catch {
            dire("Le serveur ne répond pas. Réessayez dans un instant.");
        }
    },
    fermer() {
        if (!this.duree || this.fermee) return;
        this.fermee = true;
        garderLesFormulaires();
        document.getElementById("session-titre").textContent = "Votre session est fermée";
        document.getElementById("session-phrase").textContent =
            "Ce que vous avez saisi est gardé sur cet appareil. Reconnectez-vous : vous le retrouverez ici.";
        document.getElementById("session-rester").hidden = true;
        const reprise = document.getElementById("session-reprise");
        reprise.href = "/session/reprise?page=" + encodeURIComponent(location.pathname + location.search);
        reprise.hidden = false;
        if (!this.boite.open) this.boite.showModal();
        reprise.focus();
        dire("Votre session est fermée. Ce que vous avez saisi est gardé sur cet appareil.");
    }
};

// Forms whose sections are not kept by the server: what was typed comes back once, on the same page.
const cleDeLaPage = `${lecteur}@${location.pathname}`;
const formulaires = () => [...document.querySelectorAll("form[method=post]")].filter(f => !f.querySelector("[data-saisie]"));
function garderLesFormulaires() {
    const gardes = {};
    for (const formulaire of formulaires()) {
        const modifies = champs(formulaire).filter(c => c.type === "checkbox" || c.type === "radio"
            ? c.checked !== c.defaultChecked
            : c.tagName === "SELECT" ? [...c.options].some(o => o.selected !== o.defaultSelected) : c.value !== c.defaultValue);
        if (modifies.length) gardes[formulaire.action] = {noms: modifies.map(c => c.name), valeurs: valeurs(formulaire)};
    }
    if (Object.keys(gardes).length) appareil.garder(cleDeLaPage, gardes);
}
function rendreLesFormulaires() {
    const gardes = lecteur && appareil.lire(cleDeLaPage);
    if (!gardes) return;
    for (const formulaire of formulaires()) {
        const garde = gardes[formulaire.action];
        if (garde) remplir(formulaire, garde.valeurs, garde.noms);
    }
    appareil.oublier(cleDeLaPage);
    dire("Ce que vous aviez saisi a été rétabli.");
}

if (lecteur) {
    rendreLesFormulaires();
    for (const element of document.querySelectorAll("[data-saisie]")) new Section(element);
}
if (session.duree) {
    session.geste();
    setInterval(() => session.regarder(), 1000);
    document.getElementById("session-rester").addEventListener("click", () => session.rester());
    document.addEventListener("htmx:afterRequest", event => { if (event.detail.successful) session.geste(); });
    document.addEventListener("session-fermee", () => session.fermer());
}
document.querySelector("[data-focus]")?.focus();
