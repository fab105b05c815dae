/// The rules as small functions: each looks at a project and answers with findings.
@NullMarked
package fr.treille.programme.regles;

import org.jspecify.annotations.NullMarked;
