package fr.treille.socle.web;

/// What a person reads when the house says no, by the code of the answer.
record TexteDErreur(String titre, String phrase) {
    static TexteDErreur de(int code) {
        return switch (code) {
            case 400, 405, 411, 415 ->
                new TexteDErreur(
                        "Demande non comprise",
                        "L'adresse ou le formulaire envoyé n'est pas celui qu'attend cette page.");
            case 401, 403 ->
                new TexteDErreur(
                        "Accès réservé",
                        "Votre compte n'ouvre pas cette page, ou la page est restée ouverte trop longtemps. Rien n'a"
                                + " été modifié.");
            case 404 ->
                new TexteDErreur(
                        "Page introuvable",
                        "Cette page n'existe pas, ou ce qu'elle montrait ne fait pas partie de votre périmètre.");
            case 413 ->
                new TexteDErreur(
                        "Fichier trop lourd",
                        "Le fichier envoyé dépasse la taille acceptée. Rien n'a été enregistré. Revenez à la page"
                                + " précédente : ce que vous y avez saisi y est encore.");
            case 414, 431 ->
                new TexteDErreur(
                        "Demande trop longue",
                        "L'adresse demandée, ou ce que votre navigateur envoie avec elle, est trop long.");
            case 429 ->
                new TexteDErreur(
                        "Trop de demandes",
                        "Beaucoup de demandes sont venues de votre réseau en peu de temps. Attendez une minute, puis"
                                + " recommencez : rien n'est perdu.");
            case 503 ->
                new TexteDErreur(
                        "Service momentanément indisponible",
                        "Ce que vous avez déjà enregistré est en sécurité. Réessayez dans quelques minutes.");
            default ->
                new TexteDErreur(
                        "Une erreur est survenue",
                        "Elle a été notée. Ce que vous avez déjà enregistré est en sécurité ; réessayez dans un"
                                + " instant.");
        };
    }

    /// With another sentence.
    TexteDErreur disant(String autre) {
        return new TexteDErreur(titre, autre);
    }

    /// The page that needs neither session, nor menu, nor database, where nothing of the house was reached.
    String pageNue() {
        return """
            <!DOCTYPE html>
            <html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%1$s - Treille</title></head>
            <body><main><h1>%1$s</h1><p>%2$s</p>
            <p><a href="/">Revenir à l'accueil</a></p></main></body></html>
            """.formatted(titre, phrase);
    }
}
