/// Pages, fragments and files of the grappes.
@NullMarked
package fr.treille.cooperation.web;

import org.jspecify.annotations.NullMarked;
