package fr.treille.socle.fichiers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How much a form with a file may send, beside the method that receives it. Each one says it: a test refuses those
/// that do not.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TailleAuPlus {
    /// Megabytes of the whole form, as files are said to weigh: 1 048 576 bytes.
    int mo();
}
