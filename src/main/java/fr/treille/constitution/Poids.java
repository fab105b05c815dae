package fr.treille.constitution;

/// What each defect of a plan costs. The facilitator may change them; those of [#DEFAUT] are the benchmark's.
/// @param nonPlace    per ESSMS in no grappe
/// @param grappe      per grappe
/// @param champ       per field of a grappe beyond the first
/// @param maturite    per degree between the least and the most mature of a grappe
/// @param taille      per square of the ESSMS of a grappe beyond the threshold
/// @param tailleSeuil ESSMS from which a grappe is called large
/// @param affinite    taken off per pair that wished to be together and is
public record Poids(int nonPlace, int grappe, int champ, int maturite, int taille, int tailleSeuil, int affinite) {
    /// Largest weight.
    public static final int PLUS_GRAND = 100_000;

    public static final Poids DEFAUT = new Poids(1_000, 50, 10, 5, 2, 30, 20);

    public Poids {
        for (int poids : new int[] {nonPlace, grappe, champ, maturite, taille, tailleSeuil, affinite}) {
            if (poids < 0 || poids > PLUS_GRAND) throw new IllegalArgumentException("Weight: " + poids);
        }
    }
}
