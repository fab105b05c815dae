package fr.treille;

import java.lang.reflect.InvocationTargetException;

/**
 * First class of the jar, the only one compiled for Java 17: an older Java can load it and is told what is missing,
 * where every other class would stop with {@code UnsupportedClassVersionError}.
 */
public final class Lancement {
    private static final int JAVA = 25;

    private Lancement() {}

    public static void main(String[] args) throws Throwable {
        int version = Runtime.version().feature();
        if (version < JAVA) {
            System.err.println("Treille a besoin de Java " + JAVA + " ou plus récent ; celui-ci est Java " + version
                    + ". Lancez la même commande avec le programme java d'un JDK " + JAVA + ".");
            System.exit(3);
        }
        try {
            Class.forName("fr.treille.Treille")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
