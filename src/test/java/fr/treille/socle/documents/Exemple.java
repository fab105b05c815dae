package fr.treille.socle.documents;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A document that holds one of each thing, long enough for several pages.
final class Exemple {
    private Exemple() {}

    static String xhtml() {
        var rangees = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> """
                    <tr><td>%09d</td><td>Établissement n°\u00a0%d « Les Chênes »</td><td>PH</td><td class="n">25\u202f000,00\u00a0€</td></tr>
                    """.formatted(750_000_000 + i, i))
                .collect(Collectors.joining());
        return """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="fr-FR">
            <head><title>Fiche de la grappe Vallée de l’Œuf</title>
            <meta name="date" content="2026-03-12"/><meta name="subject" content="Membres et financement d’une grappe"/></head>
            <body>
            <div class="pied">Fiche de la grappe Vallée de l’Œuf · 12\u00a0mars\u00a02026 · données fictives</div>
            <h1>Fiche de la grappe Vallée de l’Œuf</h1>
            <p class="sous-titre">Soixante établissements, un même dossier</p>
            <p class="fictif">Document de démonstration : tout y est fictif.</p>
            <section><h2>Ce qu’elle vaut</h2>
            <p class="chiffre">1\u202f500\u202f000,00\u00a0€</p>
            <p>Il en manque <strong>un</strong>, avant 23\u00a0h\u00a059 ; voir <a href="https://exemple.invalid/regle">la règle</a>
             ou <a href="#membres">les membres</a>.<br/>Été, où, ça, <em>naïf</em> &amp; cœur.</p>
            <ul><li>premier point</li><li>second point<ol><li>un</li><li>deux</li></ol></li></ul>
            <ol><li>reprend à un</li></ol>
            <dl><dt>Porteur</dt><dd>Association des Chênes</dd></dl>
            <figure><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 80" width="400"><title>Deux barres : 60 PH et 20 PA</title>
            <rect x="0" y="10" width="300" height="24" fill="#5b2a63"/><rect x="0" y="44" width="100" height="24" fill="#2f6b46"/>
            <text x="306" y="28" font-size="14">60 PH</text></svg>
            <figcaption>Champs des membres</figcaption></figure></section>
            <section><h2 id="membres">Les membres</h2><h3>Liste</h3>
            <table><caption>Membres de la grappe</caption>
            <thead><tr><th>FINESS</th><th>Nom</th><th>Champ</th><th class="n">Forfait</th></tr></thead>
            <tbody>%s</tbody>
            <tfoot><tr><td colspan="3">Total</td><td class="n">1\u202f500\u202f000,00\u00a0€</td></tr></tfoot></table></section>
            </body></html>
            """.formatted(rangees);
    }
}
