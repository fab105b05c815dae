@NullMarked
package fr.treille.cooperation.web;

import org.jspecify.annotations.NullMarked;
