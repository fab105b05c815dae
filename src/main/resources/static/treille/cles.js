// Passkeys: the device signs what the server drew. Nothing here is secret, and the server checks everything.

const known = "PublicKeyCredential" in globalThis && "parseRequestOptionsFromJSON" in PublicKeyCredential;

async function post(url, body) {
    const headers = {"Content-Type": "application/json", "Accept": "application/json",
        ...JSON.parse(document.body.getAttribute("hx-headers"))};
    const response = await fetch(url, {method: "POST", headers, body});
    const answer = await response.json();
    if (response.status === 403 && answer.suite) location.assign(answer.suite);
    if (!response.ok) throw new Error(answer.phrase ?? "Treille n’a pas pu répondre. Recommencez dans un instant.");
    return answer;
}

async function signIn() {
    const options = PublicKeyCredential.parseRequestOptionsFromJSON(await post("/connexion/cle/options"));
    const {id, rawId, type, authenticatorAttachment, clientExtensionResults, response} =
        (await navigator.credentials.get({publicKey: options})).toJSON();
    const {authenticatorData, clientDataJSON, signature, userHandle} = response;
    return post("/connexion/cle", JSON.stringify({id, rawId, type, authenticatorAttachment, clientExtensionResults,
        response: {authenticatorData, clientDataJSON, signature, userHandle}}));
}

async function create(name) {
    const options = PublicKeyCredential.parseCreationOptionsFromJSON(await post("/mon-compte/securite/cles/options"));
    const {id, rawId, type, authenticatorAttachment, clientExtensionResults, response} =
        (await navigator.credentials.create({publicKey: options})).toJSON();
    const {attestationObject, clientDataJSON, transports} = response;
    return post("/mon-compte/securite/cles?nom=" + encodeURIComponent(name), JSON.stringify({id, rawId, type,
        authenticatorAttachment, clientExtensionResults, response: {attestationObject, clientDataJSON, transports}}));
}

function sentence(error) {
    if (error.name === "NotAllowedError" || error.name === "AbortError") return "Vous avez renoncé, ou l’appareil a attendu trop longtemps.";
    if (error.name === "InvalidStateError") return "Cet appareil a déjà une clé pour votre compte.";
    return error.message;
}

for (const block of known ? document.querySelectorAll("[data-cle]") : []) {
    block.hidden = false;
    document.querySelector("[data-cle-absente]")?.setAttribute("hidden", "");
    const button = block.querySelector("button");
    const error = block.querySelector("[role=alert]");
    button.addEventListener("click", async () => {
        button.disabled = true;
        error.hidden = true;
        try {
            const name = block.querySelector("input")?.value ?? "";
            location.assign((await (block.dataset.cle === "creation" ? create(name) : signIn())).suite);
        } catch (e) {
            error.textContent = sentence(e);
            error.hidden = false;
            button.disabled = false;
        }
    });
}
