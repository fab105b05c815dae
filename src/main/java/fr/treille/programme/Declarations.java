package fr.treille.programme;

import fr.treille.referentiel.Categorie;
import org.jspecify.annotations.Nullable;

/// What is said of an establishment beyond its number, its OG and its field. What is absent is not declared, and the
/// findings that need it stay silent.
/// @param region              INSEE code of the region where it stands
/// @param releveDuL3121       whether its category belongs to article L.312-1 CASF
/// @param usld                whether it is a long-term care unit, which belongs to the health sector
/// @param juridique           whether its number is the one of a legal entity
/// @param assuranceMaladie    whether health insurance funds it, at least partly; its field decides otherwise
/// @param solution            DUI solution retained for it
/// @param solutionReferencee  whether that solution is Ségur-referenced for its field; the project's answer otherwise
/// @param solutionCandidate   whether that solution is candidate to the referencing
/// @param eligibleSons        whether it may order a SONS service
/// @param sons                software of its SONS order
/// @param dejaFinance         earlier funding of a DUI
/// @param autreEurope         whether another European fund pays the same operation
/// @param contratAnterieur    vendor it had already contracted with
/// @param autreCandidature    reference of another live application of the same campaign it is in
/// @param retenu              whether the porteur keeps it among the funded ones when their number is limited
public record Declarations(
        @Nullable String region,
        @Nullable Boolean releveDuL3121,
        @Nullable Boolean usld,
        @Nullable Boolean juridique,
        @Nullable Boolean assuranceMaladie,
        @Nullable String solution,
        @Nullable Boolean solutionReferencee,
        @Nullable Boolean solutionCandidate,
        @Nullable Boolean eligibleSons,
        @Nullable String sons,
        @Nullable DejaFinance dejaFinance,
        @Nullable Boolean autreEurope,
        @Nullable String contratAnterieur,
        @Nullable String autreCandidature,
        @Nullable Boolean retenu) {
    public static final Declarations AUCUNE =
            new Declarations(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /// An earlier funding.
    /// @param solution software it paid, absent when not said
    /// @param annee    absent when not said
    public record DejaFinance(
            @Nullable String solution, @Nullable Integer annee) {}

    /// Declares one thing after another; what is left out stays undeclared.
    public static final class Saisie {
        private @Nullable String region;
        private @Nullable Boolean releveDuL3121;
        private @Nullable Boolean usld;
        private @Nullable Boolean juridique;
        private @Nullable Boolean assuranceMaladie;
        private @Nullable String solution;
        private @Nullable Boolean solutionReferencee;
        private @Nullable Boolean solutionCandidate;
        private @Nullable Boolean eligibleSons;
        private @Nullable String sons;
        private @Nullable DejaFinance dejaFinance;
        private @Nullable Boolean autreEurope;
        private @Nullable String contratAnterieur;
        private @Nullable String autreCandidature;
        private @Nullable Boolean retenu;

        public Saisie region(@Nullable String valeur) {
            region = valeur;
            return this;
        }

        public Saisie releveDuL3121(@Nullable Boolean valeur) {
            releveDuL3121 = valeur;
            return this;
        }

        public Saisie usld(@Nullable Boolean valeur) {
            usld = valeur;
            return this;
        }

        public Saisie juridique(@Nullable Boolean valeur) {
            juridique = valeur;
            return this;
        }

        public Saisie assuranceMaladie(@Nullable Boolean valeur) {
            assuranceMaladie = valeur;
            return this;
        }

        public Saisie solution(@Nullable String valeur) {
            solution = valeur;
            return this;
        }

        public Saisie solutionReferencee(@Nullable Boolean valeur) {
            solutionReferencee = valeur;
            return this;
        }

        public Saisie solutionCandidate(@Nullable Boolean valeur) {
            solutionCandidate = valeur;
            return this;
        }

        public Saisie eligibleSons(@Nullable Boolean valeur) {
            eligibleSons = valeur;
            return this;
        }

        public Saisie sons(@Nullable String valeur) {
            sons = valeur;
            return this;
        }

        public Saisie dejaFinance(@Nullable DejaFinance valeur) {
            dejaFinance = valeur;
            return this;
        }

        public Saisie autreEurope(@Nullable Boolean valeur) {
            autreEurope = valeur;
            return this;
        }

        public Saisie contratAnterieur(@Nullable String valeur) {
            contratAnterieur = valeur;
            return this;
        }

        public Saisie autreCandidature(@Nullable String valeur) {
            autreCandidature = valeur;
            return this;
        }

        public Saisie retenu(@Nullable Boolean valeur) {
            retenu = valeur;
            return this;
        }

        /// What the category in FINESS says of article L.312-1 and of the health sector.
        public Saisie categorie(Categorie categorie) {
            return releveDuL3121(categorie.releveDuL3121().orElse(null)).usld(categorie.estUsld());
        }

        public Declarations fin() {
            return new Declarations(
                    region,
                    releveDuL3121,
                    usld,
                    juridique,
                    assuranceMaladie,
                    solution,
                    solutionReferencee,
                    solutionCandidate,
                    eligibleSons,
                    sons,
                    dejaFinance,
                    autreEurope,
                    contratAnterieur,
                    autreCandidature,
                    retenu);
        }
    }
}
